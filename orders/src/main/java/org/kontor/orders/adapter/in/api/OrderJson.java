package org.kontor.orders.adapter.in.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderLine;
import org.kontor.orders.domain.OrderShipment;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.pricing.Totals;

/// An order as the API shows it.
///
/// @param actions what the shopper may do now: `cancel`, `return`
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderJson(
    OrderNumber number,
    String token,
    String status,
    ChannelId channel,
    Instant placedAt,
    Shopper contact,
    @Nullable PostalAddress address,
    List<Line> lines,
    Totals totals,
    List<Paid> payments,
    Money captured,
    Money refunded,
    DeliveryJson delivery,
    List<Shipment> shipments,
    List<String> actions) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int line,
      Sku sku,
      String title,
      String options,
      @Nullable String image,
      int quantity,
      Money price,
      Money discount,
      Money tax,
      Money total,
      Progress progress) {}

  record Progress(
      int ordered,
      int cancelled,
      int waiting,
      int allocated,
      int shipped,
      int handedOver,
      int returned) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Paid(
      String method,
      String status,
      Money amount,
      Money captured,
      Money refunded,
      @Nullable String refusal) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shipment(
      String number,
      boolean collected,
      @Nullable String carrier,
      @Nullable String tracking,
      List<org.kontor.orders.Units> lines,
      Instant at) {}

  static OrderJson of(Order order, List<OrderShipment> shipments) {
    List<Payment> payments = order.payments();
    return new OrderJson(
        order.agreement().number(),
        order.agreement().token(),
        word(order.state()),
        order.agreement().channel(),
        order.agreement().placedAt(),
        order.agreement().shopper(),
        order.agreement().shipTo(),
        order.lines().stream().map(OrderJson::line).toList(),
        order.agreement().totals(),
        payments.stream().map(OrderJson::paid).toList(),
        order.sum(Payment::captured),
        order.sum(Payment::refunded),
        DeliveryJson.of(order.agreement().delivery()),
        shipments.stream().map(OrderJson::shipment).toList(),
        actions(order));
  }

  private static Line line(OrderLine line) {
    var agreed = line.agreed();
    var progress = line.progress();
    return new Line(
        agreed.line(),
        agreed.sku(),
        agreed.title(),
        agreed.options(),
        agreed.image(),
        agreed.quantity(),
        agreed.unitPrice(),
        agreed.discount(),
        agreed.tax(),
        agreed.paid(),
        new Progress(
            progress.ordered(),
            progress.cancelled(),
            progress.waiting(),
            progress.allocated(),
            progress.shipped(),
            progress.handedOver(),
            progress.returned()));
  }

  private static Paid paid(Payment payment) {
    return new Paid(
        payment.method(),
        payment.state().name().toLowerCase(Locale.ROOT),
        payment.amount(),
        payment.captured(),
        payment.refunded(),
        payment.refusal());
  }

  private static Shipment shipment(OrderShipment shipment) {
    return new Shipment(
        shipment.number(),
        shipment.collected(),
        shipment.carrier(),
        shipment.tracking(),
        shipment.units(),
        shipment.at());
  }

  static String word(OrderState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> actions(Order order) {
    List<String> actions = new java.util.ArrayList<>();
    if (order.state() == OrderState.OPEN && order.hasOpenUnits()) {
      actions.add("cancel");
    }
    boolean left =
        order.lines().stream()
            .anyMatch(line -> line.progress().delivered() > line.progress().returned());
    if (left) {
      actions.add("return");
    }
    return actions;
  }
}
