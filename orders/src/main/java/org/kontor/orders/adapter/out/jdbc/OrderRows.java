package org.kontor.orders.adapter.out.jdbc;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.CartId;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.domain.Agreement;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.pricing.Charge;
import org.kontor.orders.domain.pricing.Totals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Orders as rows and back. Rows travel as JSON whose fields are the columns: PostgreSQL takes them
/// apart by the table's own row type, so an order of any size is one parameter and one statement.
@Component
class OrderRows {
  private final JsonMapper json;
  private final JsonMapper columns;

  OrderRows(JsonMapper json) {
    this.json = json;
    this.columns =
        json.rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  String write(Object rows) {
    return columns.writeValueAsString(rows);
  }

  <T> T read(String text, Class<T> type) {
    return columns.readValue(text, type);
  }

  String lines(Order order) {
    return write(order.lines().stream().map(line -> LineRow.of(order.id(), line)).toList());
  }

  String payments(Order order) {
    return write(
        order.payments().stream().map(payment -> PaymentRow.of(order.id(), payment)).toList());
  }

  OrderRow row(Order order, Orders.@Nullable RequestKey key, Instant changedAt) {
    Agreement agreed = order.agreement();
    Totals totals = agreed.totals();
    CartId cart = agreed.cart();
    return new OrderRow(
        order.id().value(),
        agreed.number().value(),
        agreed.channel().value(),
        order.state(),
        order.version(),
        agreed.token(),
        key == null ? null : key.value(),
        key == null ? null : key.fingerprint(),
        cart == null ? null : cart.value(),
        agreed.placedAt(),
        changedAt,
        agreed.shopper().email(),
        agreed.shopper().name(),
        agreed.shopper().phone(),
        agreed.shopper().language(),
        agreed.shipTo() == null ? null : json.<JsonNode>valueToTree(agreed.shipTo()),
        agreed.country(),
        agreed.delivery().method().name(),
        json.<JsonNode>valueToTree(agreed.delivery()),
        order.payments().stream().map(Payment::method).findFirst().orElse("none"),
        totals.total().currency().getCurrencyCode(),
        totals.taxIncluded(),
        totals.items().minor(),
        totals.discount().minor(),
        totals.shipping().minor(),
        agreed.shipping().taxRate(),
        agreed.shipping().tax().minor(),
        totals.tax().minor(),
        totals.total().minor(),
        order.cancelled().minor(),
        order.paidForReturns().minor(),
        waitingUnits(order));
  }

  /// What of an order's own row may have changed.
  String moved(Order order, Instant changedAt) {
    return write(
        new Moved(
            order.id().value(),
            order.version(),
            order.state(),
            changedAt,
            order.cancelled().minor(),
            order.paidForReturns().minor(),
            waitingUnits(order)));
  }

  private static int waitingUnits(Order order) {
    return order.lines().stream().mapToInt(line -> line.progress().waiting()).sum();
  }

  private record Moved(
      UUID id,
      int version,
      OrderState state,
      Instant changedAt,
      long cancelledMinor,
      long returnsMinor,
      int waitingUnits) {}

  /// An order with the rows that belong to it, as [JdbcOrders] selects it.
  record Whole(OrderRow head, List<LineRow> lines, @Nullable List<PaymentRow> payments) {}

  Order order(Whole whole) {
    OrderRow row = whole.head();
    Currency currency = Currency.getInstance(row.currency());
    List<PaymentRow> payments = whole.payments();
    return Order.restore(
        agreement(row, currency),
        row.version(),
        row.state(),
        whole.lines().stream().map(line -> line.toLine(currency)).toList(),
        payments == null
            ? List.of()
            : payments.stream().map(payment -> payment.toPayment(currency)).toList(),
        Money.ofMinor(row.cancelledMinor(), currency),
        Money.ofMinor(row.returnsMinor(), currency));
  }

  private Agreement agreement(OrderRow row, Currency currency) {
    Money shipping = Money.ofMinor(row.shippingMinor(), currency);
    Money shippingTax = Money.ofMinor(row.shippingTaxMinor(), currency);
    JsonNode shipTo = row.shipTo();
    return new Agreement(
        new OrderId(row.id()),
        new OrderNumber(row.number()),
        new ChannelId(row.channel()),
        row.token(),
        row.placedAt(),
        new Shopper(row.email(), row.name(), row.phone(), row.language()),
        shipTo == null || shipTo.isNull() ? null : json.treeToValue(shipTo, PostalAddress.class),
        row.country(),
        json.treeToValue(row.delivery(), DeliveryOption.class),
        new Charge(
            shipping,
            row.shippingTaxRate(),
            shippingTax,
            row.taxIncluded() ? shipping : shipping.plus(shippingTax)),
        new Totals(
            Money.ofMinor(row.itemsMinor(), currency),
            Money.ofMinor(row.discountMinor(), currency),
            shipping,
            Money.ofMinor(row.taxMinor(), currency),
            row.taxIncluded(),
            Money.ofMinor(row.totalMinor(), currency)),
        row.cartId() == null ? null : new CartId(row.cartId()));
  }
}
