package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.inventory.LocationId;

/// Pick-ups as they are asked for at the counter.
public interface Pickups {
  /// The one that lies ready under this code; empty also if two stores have it.
  ///
  /// @param within locations to look at; empty means all
  Optional<FulfillmentOrderId> byCode(String code, Optional<Set<LocationId>> within);

  /// By order number or pick list; the one that is ready comes first.
  Optional<FulfillmentOrderId> byNumber(String number, Optional<Set<LocationId>> within);

  int wrongCodes(String by, Instant since);

  void noteWrongCode(String by, Instant at);
}
