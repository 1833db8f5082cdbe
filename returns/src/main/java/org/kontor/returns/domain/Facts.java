package org.kontor.returns.domain;

import java.time.Instant;
import java.util.List;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockReturned.Piece;
import org.kontor.orders.Units;
import org.kontor.returns.RefundApproved;
import org.kontor.returns.ReturnAuthorized;
import org.kontor.returns.ReturnCancelled;
import org.kontor.returns.ReturnDispositioned;
import org.kontor.returns.ReturnExpired;
import org.kontor.returns.ReturnReceived;
import org.kontor.returns.ReturnRejected;

/// What other contexts and the shopper are told of a return's steps.
///
/// @param at when the step was taken
record Facts(Return of, Instant at) {
  ReturnAuthorized authorized(List<Units> units) {
    return new ReturnAuthorized(
        TimeOrderedUuid.next(),
        at,
        of.id(),
        of.number(),
        of.orderId(),
        of.orderNumber(),
        of.shopper(),
        units);
  }

  ReturnRejected rejected() {
    return new ReturnRejected(
        TimeOrderedUuid.next(),
        at,
        of.id(),
        of.number(),
        of.orderId(),
        of.orderNumber(),
        of.shopper());
  }

  ReturnCancelled cancelled() {
    return new ReturnCancelled(
        TimeOrderedUuid.next(),
        at,
        of.id(),
        of.number(),
        of.orderId(),
        of.orderNumber(),
        of.shopper());
  }

  ReturnExpired expired() {
    return new ReturnExpired(
        TimeOrderedUuid.next(),
        at,
        of.id(),
        of.number(),
        of.orderId(),
        of.orderNumber(),
        of.shopper());
  }

  ReturnReceived received(LocationId location, List<Units> came) {
    return new ReturnReceived(
        TimeOrderedUuid.next(),
        at,
        of.id(),
        of.number(),
        of.orderId(),
        of.orderNumber(),
        of.shopper(),
        location,
        came);
  }

  ReturnDispositioned dispositioned(LocationId location, List<Piece> kept) {
    return new ReturnDispositioned(TimeOrderedUuid.next(), at, location, kept, of.number().value());
  }

  RefundApproved refundApproved(RefundSum sum, List<Units> units) {
    return new RefundApproved(
        TimeOrderedUuid.next(), at, of.orderId(), sum.amount(), of.number().value(), units);
  }
}
