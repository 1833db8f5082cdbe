package org.kontor.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.SourcingReported;
import org.kontor.orders.Units;

/// Units of an order come from elsewhere than was planned, or wait because no location has them.
///
/// @param locations that have taken units over; null in events from before this was told
public record FulfillmentReplanned(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    List<Units> waiting,
    @Nullable List<LocationId> locations)
    implements SourcingReported {}
