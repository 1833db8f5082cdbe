package org.kontor.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.catalog.Money;
import org.kontor.orders.Units;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.Payment;

/// Units leave, are cancelled, come back and are refunded in any order, while the provider does its
/// part now or later: in the end the shopper has paid for what they kept, line by line.
class UnitSharesTests {
  static IntStream seeds() {
    return IntStream.range(0, 600);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theShopperHasPaidForWhatIsKept(int seed) {
    Random random = new Random(seed);
    Story story = new Story(OrderTests.order(random), random);
    while (story.goesOn()) {
      story.takeAStep();
      story.nothingIsOverdrawn();
    }
    story.provider();

    Order order = story.order;
    Money kept = order.sum(Payment::captured).minus(order.sum(Payment::refunded));
    Money value = story.delivered ? order.agreement().shipping().paid() : story.zero;
    for (OrderLine line : order.lines()) {
      value = value.plus(story.worthOfKept(line));
    }
    assertThat(kept).isEqualTo(value);
    assertThat(order.sum(Payment::captured).plus(order.sum(Payment::voided)))
        .isEqualTo(order.agreement().totals().total());
    assertThat(order.state())
        .isEqualTo(story.delivered ? OrderState.COMPLETED : OrderState.CANCELLED);
  }

  /// What happens to one order, with its own book of what each line was charged and gave back.
  private static final class Story {
    final Order order;
    final Random random;
    final Money zero;
    final Deque<MoneyMove> moves = new ArrayDeque<>();
    final Map<Integer, Money> charged = new HashMap<>();
    final Map<Integer, Money> refunded = new HashMap<>();
    boolean delivered;
    int steps;

    Story(Order order, Random random) {
      this.order = order;
      this.random = random;
      this.zero = Money.zero(order.agreement().totals().total().currency());
      order
          .lines()
          .forEach(line -> {
            charged.put(line.number(), zero);
            refunded.put(line.number(), zero);
          });
    }

    /// Not everything comes back: about one in three stories leaves something with the shopper.
    boolean goesOn() {
      boolean someLeft = order.lines().stream().anyMatch(line -> atTheShopper(line) > 0);
      return order.hasOpenUnits() || (someLeft && random.nextInt(12) > 0);
    }

    void takeAStep() {
      steps++;
      List<OrderLine> lines = new ArrayList<>(order.lines());
      Collections.shuffle(lines, random);
      OrderLine line = lines.getFirst();
      int open = line.progress().open();
      switch (random.nextInt(4)) {
        case 0 -> some(open).ifPresent(units -> leave(line, units));
        case 1 -> some(open).ifPresent(units -> cancel(line, units));
        case 2 -> some(atTheShopper(line)).ifPresent(units -> comeBack(line, units));
        default -> provider();
      }
    }

    private OptionalInt some(int most) {
      return most == 0 ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(most));
    }

    private void leave(OrderLine line, int units) {
      delivered = true;
      charged.merge(line.number(), line.sharesToCharge(units), Money::plus);
      List<Units> part = List.of(new Units(line.number(), units));
      Change change =
          random.nextBoolean()
              ? order.shipped("S-" + steps, part, OrderTests.NOW)
              : order.handedOver("P-" + steps, part, OrderTests.NOW);
      moves.addAll(change.moves());
    }

    private void cancel(OrderLine line, int units) {
      List<Units> part = List.of(new Units(line.number(), units));
      Cancellation cancellation = OrderTests.cancellation(part, order.worthOf(part));
      moves.addAll(order.cancel(cancellation).moves());
    }

    private void comeBack(OrderLine line, int units) {
      List<Units> part = List.of(new Units(line.number(), units));
      Money owed = sharesToRefund(line, units);
      order.returned(part);
      Change change = order.refundDue(owed, "R-" + steps, part);
      refunded.merge(line.number(), owed, Money::plus);
      Money asked = change.moves().stream().map(MoneyMove::amount).reduce(zero, Money::plus);
      assertThat(asked).as("all that is owed is paid").isEqualTo(owed);
      moves.addAll(change.moves());
    }

    /// What returns works out: the shares that were charged, in the order in which they were.
    private static Money sharesToRefund(OrderLine line, int units) {
      int ordered = line.progress().ordered();
      int to = ordered - line.progress().refunded();
      return line.agreed().paid().shareOfUnits(to - units, to, ordered);
    }

    /// The provider does what was asked so far.
    void provider() {
      OrderTests.moveAll(order, moves);
    }

    int atTheShopper(OrderLine line) {
      return line.progress().delivered() - line.progress().returned();
    }

    void nothingIsOverdrawn() {
      assertThat(order.refundable().isNegative()).isFalse();
      charged.forEach((line, amount) ->
          assertThat(amount).as("line %s", line).isGreaterThanOrEqualTo(refunded.get(line)));
    }

    /// By the line's own book; less than a cent from its exact part of the price.
    Money worthOfKept(OrderLine line) {
      Money kept =
          charged
              .getOrDefault(line.number(), zero)
              .minus(refunded.getOrDefault(line.number(), zero));
      long exact = line.agreed().paid().minor() * atTheShopper(line);
      int units = line.progress().ordered();
      assertThat(Math.abs(kept.minor() * units - exact)).isLessThan(units);
      return kept;
    }
  }
}
