package org.kontor.inventory.adapter.in.jobs;

import org.kontor.inventory.application.FreeExpiredHolds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class HoldSweep {
  private final FreeExpiredHolds freeExpiredHolds;

  HoldSweep(FreeExpiredHolds freeExpiredHolds) {
    this.freeExpiredHolds = freeExpiredHolds;
  }

  @Scheduled(fixedDelayString = "${kontor.inventory.sweep:PT30S}", initialDelayString = "PT20S")
  void sweep() {
    int freed;
    do {
      freed = freeExpiredHolds.freeSome();
    } while (freed > 0);
  }
}
