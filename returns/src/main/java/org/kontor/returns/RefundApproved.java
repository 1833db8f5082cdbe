package org.kontor.returns;

import java.time.Instant;
import java.util.UUID;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderId;
import org.kontor.orders.RefundDue;

/// What was received and inspected is owed to the shopper, less the fee that the policy takes.
///
/// @param cause the return's number: one refund for each
public record RefundApproved(
    UUID eventId, Instant occurredAt, OrderId orderId, Money amount, String cause)
    implements RefundDue {}
