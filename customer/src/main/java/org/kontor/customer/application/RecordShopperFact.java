package org.kontor.customer.application;

import org.kontor.customer.domain.TimelineEntry;

/// Takes note of something that happened to a shopper. The profile is found by the e-mail address
/// or begun; the message that the fact deserves leaves within seconds. There is nothing to refuse:
/// it has happened. Told twice, it counts once.
public interface RecordShopperFact {
  void record(TimelineEntry entry);
}
