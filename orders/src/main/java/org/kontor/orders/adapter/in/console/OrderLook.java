package org.kontor.orders.adapter.in.console;

import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.PaymentState;

/// How a state looks: its glyph, the key of its word, and its tone.
record OrderLook(String glyph, String word, String tone) {
  static OrderLook of(OrderState state) {
    return switch (state) {
      case PAYMENT_PENDING -> look(state, "wait", "warn");
      case OPEN -> look(state, "part", "info");
      case COMPLETED -> look(state, "done", "ok");
      case CANCELLED -> look(state, "off", "off");
      case FAILED -> look(state, "stop", "bad");
    };
  }

  private static OrderLook look(OrderState state, String glyph, String tone) {
    return new OrderLook(glyph, "orders.state." + state, tone);
  }

  static OrderLook ofPayments(Order order) {
    if (order.failure() != null) {
      return new OrderLook("stop", "orders.paid.declined", "bad");
    }
    if (order.payments().stream().anyMatch(Payment::isPending)) {
      return new OrderLook("wait", "orders.paid.pending", "warn");
    }
    boolean captured = !order.sum(Payment::captured).isZero();
    boolean all =
        order.payments().stream().allMatch(payment -> payment.state() == PaymentState.CAPTURED);
    if (captured && order.sum(Payment::refunded).equals(order.sum(Payment::captured))) {
      return new OrderLook("off", "orders.paid.refunded", "off");
    }
    if (!order.payments().isEmpty() && all) {
      return new OrderLook("done", "orders.paid.captured", "ok");
    }
    return captured
        ? new OrderLook("part", "orders.paid.partly", "info")
        : new OrderLook("open", "orders.paid.authorised", "");
  }
}
