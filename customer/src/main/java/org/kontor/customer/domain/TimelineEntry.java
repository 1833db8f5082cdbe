package org.kontor.customer.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.customer.ShopperFact.Kind;

/// One fact about a shopper as it stands in the one timeline. It is there once, however often it is
/// told, by its event.
public record TimelineEntry(
    UUID event,
    Instant occurredAt,
    Shopper shopper,
    Kind kind,
    String reference,
    Map<String, String> details,
    @Nullable PostalAddress shipTo) {

  /// Where the shopper was when it happened, if it was told.
  public @Nullable String channel() {
    return details.get("channel");
  }
}
