package org.kontor.customer.application;

import java.time.Clock;
import org.kontor.customer.domain.Timeline;
import org.kontor.customer.domain.TimelineEntry;
import org.springframework.stereotype.Service;

/// Without a transaction around it: the fact and all that follows from it are one statement.
@Service
class RecordShopperFactService implements RecordShopperFact {
  private final Timeline timeline;
  private final Clock clock;

  RecordShopperFactService(Timeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public void record(TimelineEntry entry) {
    timeline.append(entry, clock.instant());
  }
}
