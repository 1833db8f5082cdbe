package org.kontor.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderId;
import org.kontor.orders.RefundDue;
import org.kontor.orders.Units;

/// What was received and inspected is owed to the shopper, less the fee that the policy takes.
///
/// @param cause the return's number: one refund for each
/// @param units whose unit shares these are
public record RefundApproved(
    UUID eventId,
    Instant occurredAt,
    OrderId orderId,
    Money amount,
    String cause,
    List<Units> units)
    implements RefundDue {}
