package org.kontor.app.adapter.in.jobs;

import java.time.Clock;
import java.time.Duration;
import org.kontor.app.application.invariants.CheckInvariants;
import org.kontor.app.domain.events.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// At two in the morning, looks whether everything is true that must be.
@Component
class NightlyCheck {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

  private final CheckInvariants invariants;
  private final Leases leases;
  private final Clock clock;

  NightlyCheck(CheckInvariants invariants, Leases leases, Clock clock) {
    this.invariants = invariants;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(cron = "0 0 2 * * *")
  void check() {
    if (!leases.take("nightly-check", clock.instant(), Duration.ofHours(1))) {
      return;
    }
    invariants.checkAll().stream()
        .filter(check -> !check.holds())
        .forEach(check ->
            LOG.error("{} is broken by {} rows", check.invariant().sentence(), check.broken()));
  }
}
