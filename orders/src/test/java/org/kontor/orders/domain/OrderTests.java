package org.kontor.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.Shopper;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.Units;
import org.kontor.orders.domain.cart.CartLine;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.Payments.Outcome;
import org.kontor.orders.domain.pricing.Priced;

/// Whatever happens to an order, in whatever order, its money adds up to the cent.
class OrderTests {
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsExactlyWhatWasDelivered(int seed) {
    Random random = new Random(seed);
    Order order = order(random);
    Money total = order.agreement().totals().total();
    Deque<MoneyMove> moves = new ArrayDeque<>();
    boolean delivered = false;
    Money givenUp = Money.zero(total.currency());
    for (int step = 0; order.hasOpenUnits(); step++) {
      List<OrderLine> open =
          order.lines().stream().filter(line -> line.progress().open() > 0).toList();
      OrderLine line = open.get(random.nextInt(open.size()));
      List<Units> part =
          List.of(new Units(line.number(), 1 + random.nextInt(line.progress().open())));
      if (random.nextBoolean()) {
        Money worth = order.worthOf(part);
        givenUp = givenUp.plus(worth);
        moves.addAll(order.cancel(cancellation(part, worth)).moves());
      } else {
        delivered = true;
        moves.addAll(order.shipped("S-" + step, part, NOW).moves());
      }
      if (random.nextBoolean()) {
        moveAll(order, moves);
      }
    }
    moveAll(order, moves);

    Money kept = order.sum(Payment::captured).minus(order.sum(Payment::refunded));
    assertThat(kept).isEqualTo(total.minus(givenUp));
    assertThat(order.sum(Payment::captured).plus(order.sum(Payment::voided))).isEqualTo(total);
    assertThat(order.state()).isEqualTo(delivered ? OrderState.COMPLETED : OrderState.CANCELLED);
    assertThat(delivered || kept.isZero()).isTrue();
  }

  static void moveAll(Order order, Deque<MoneyMove> moves) {
    while (!moves.isEmpty()) {
      Change change = order.moved(moves.pop(), NOW);
      assertThat(change.moves()).isEmpty();
    }
  }

  static Cancellation cancellation(List<Units> units, Money worth) {
    return new Cancellation(UUID.randomUUID(), units, false, "Test", "test", NOW, worth);
  }

  static Order order(Random random) {
    List<CartLine> lines =
        IntStream.rangeClosed(1, 1 + random.nextInt(4))
            .mapToObj(number -> line(number, 1 + random.nextInt(7), 1 + random.nextInt(5_000)))
            .toList();
    boolean taxIncluded = random.nextBoolean();
    Priced priced =
        Priced.of(
            lines,
            Money.of("4.90", "EUR"),
            "DE",
            TODAY,
            taxIncluded,
            (_, _, _) -> new BigDecimal("0.19"));
    Money total = priced.totals().total();
    List<Money> parts =
        random.nextBoolean()
            ? List.of(total)
            : total.allocate(List.of(BigDecimal.ONE, BigDecimal.TWO));
    List<Payment> payments =
        IntStream.rangeClosed(1, parts.size())
            .mapToObj(n -> Payment.pending(n, "k" + n, "card", parts.get(n - 1)))
            .toList();
    Order order = Order.pending(agreement(priced), priced.lines(), payments);
    Map<Integer, Outcome> approved = new java.util.HashMap<>();
    payments.forEach(payment -> approved.put(payment.position(), new Outcome.Approved("ref")));
    assertThat(order.paid(approved, NOW).fact()).isNotNull();
    return order;
  }

  static CartLine line(int number, int quantity, int cents) {
    return new CartLine(
        number,
        new Sku("SKU-" + number),
        quantity,
        Money.ofMinor(cents, java.util.Currency.getInstance("EUR")),
        null,
        "lantern",
        "Lantern",
        "",
        null,
        "",
        "standard",
        100);
  }

  static Agreement agreement(Priced priced) {
    return agreement(new OrderNumber("K-1"), priced);
  }

  static Agreement agreement(OrderNumber number, Priced priced) {
    OffsetDateTime at = NOW.atOffset(ZoneOffset.UTC);
    return new Agreement(
        OrderId.next(),
        number,
        new ChannelId("web-de"),
        "token",
        NOW,
        new Shopper("sample@example.com", "Jo", null, "de"),
        null,
        "DE",
        new DeliveryOption(
            "standard",
            DeliveryMethod.STANDARD,
            null,
            Money.of("4.90", "EUR"),
            new DeliveryPromise(at, at, at),
            List.of(),
            "{}"),
        priced.shipping(),
        priced.totals(),
        null);
  }
}
