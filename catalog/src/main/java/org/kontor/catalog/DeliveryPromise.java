package org.kontor.catalog;

import java.time.OffsetDateTime;

/// What the shopper is told, in the zone of the place it holds for: it arrives, or is ready,
/// between `earliest` and `latest`, if the order is placed by `orderBy`.
public record DeliveryPromise(
    OffsetDateTime earliest, OffsetDateTime latest, OffsetDateTime orderBy) {}
