package org.kontor.inventory.adapter.out.jdbc;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What another instance changed is known here after these few seconds.
@Component
class LocationRefresh {
  private final RememberedLocations remembered;

  LocationRefresh(RememberedLocations remembered) {
    this.remembered = remembered;
  }

  @Scheduled(fixedDelayString = "${kontor.inventory.refresh:PT10S}")
  void refresh() {
    remembered.forget();
  }
}
