package org.kontor.returns.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.Shopper;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.PurchaseHistory.Purchase;

/// An order as returns hears of it; immutable, each method gives another one.
public record Bought(OrderId id, OrderNumber number, Money refundable, List<Line> lines) {
  public static final Instant DELIVERED = Instant.parse("2026-11-02T10:00:00Z");
  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  public static Bought order(String number) {
    return new Bought(
        OrderId.next(), new OrderNumber(number), Money.of("1000.00", "EUR"), List.of());
  }

  public Bought delivered(String sku, int units, String paid) {
    return with(sku, "garden/tools", units, 0, units, 0, paid, DELIVERED);
  }

  public Bought with(
      String sku,
      String category,
      int ordered,
      int cancelled,
      int delivered,
      int refunded,
      String paid,
      @Nullable Instant at) {
    List<Line> more = new ArrayList<>(lines);
    more.add(
        new Line(
            lines.size() + 1,
            new Sku(sku),
            "A " + sku,
            "",
            category,
            ordered,
            cancelled,
            delivered,
            0,
            refunded,
            at,
            Money.of(paid, "EUR")));
    return new Bought(id, number, refundable, more);
  }

  public Bought refundable(String amount) {
    return new Bought(id, number, Money.of(amount, "EUR"), lines);
  }

  public Purchase purchase() {
    return new Purchase(
        id,
        number,
        "token-" + number.value(),
        new ChannelId("web-de"),
        new Shopper("ida@example.com", "Ida Brandt", null, "de"),
        null,
        DELIVERED.minusSeconds(86_400),
        refundable,
        lines);
  }

  public Line line(int number) {
    return lines.get(number - 1);
  }
}
