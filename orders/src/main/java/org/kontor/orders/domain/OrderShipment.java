package org.kontor.orders.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.Units;

/// A parcel, or a pick-up, that was reported for an order.
///
/// @param collected true if the shopper came for it
public record OrderShipment(
    String number,
    boolean collected,
    @Nullable String carrier,
    @Nullable String tracking,
    List<Units> units,
    Instant at) {}
