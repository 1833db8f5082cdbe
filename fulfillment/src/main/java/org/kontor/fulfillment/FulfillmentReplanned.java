package org.kontor.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.orders.OrderId;
import org.kontor.orders.SourcingReported;
import org.kontor.orders.Units;

/// Units of an order come from elsewhere than was planned, or wait because no location has them.
public record FulfillmentReplanned(
    UUID eventId, Instant occurredAt, OrderId orderId, List<Units> waiting)
    implements SourcingReported {}
