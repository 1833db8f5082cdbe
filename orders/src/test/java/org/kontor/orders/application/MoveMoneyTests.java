package org.kontor.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.OrderId;
import org.kontor.orders.RefundPaid;
import org.kontor.orders.Units;
import org.kontor.orders.Watch;
import org.kontor.orders.application.MoneyMovesInMemory.State;
import org.kontor.orders.application.MoneyMovesInMemory.Task;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.SampleOrders;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.Payments.Outcome;

/// Money moves once, whatever becomes of the provider's answers.
class MoveMoneyTests {
  private final Watch watch = new Watch();
  private final OrdersInMemory orders = new OrdersInMemory();
  private final PaymentsInMemory payments = new PaymentsInMemory();
  private final MoneyMovesInMemory moves = new MoneyMovesInMemory();
  private final MoveMoney money =
      new MoveMoneyService(moves, orders, payments, new Immediately(), watch);

  @BeforeEach
  void nothingToDo() {
    moves.tasks.clear();
    orders.told.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "timeout_after_capture", "timeout_before_capture"})
  void chargesWhatLeftOnceThoughAnAnswerIsLost(String token) {
    OrderId id = agreed(token);

    ship(id, 2);
    ship(id, 1);
    settle();

    Order order = order(id);
    assertThat(order.sum(Payment::captured)).isEqualTo(Money.of("34.90", "EUR"));
    assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
  }

  @Test
  void paysARefundBackOnceTheChargeIsThere() {
    OrderId id = agreed("timeout_before_capture");
    ship(id, 3);
    Order order = order(id);
    List<Units> one = List.of(new Units(1, 1));
    order.returned(one);
    change(order, order.refundDue(Money.of("10.00", "EUR"), "R-1", one));

    money.moveDue();
    assertThat(order(id).sum(Payment::refunded).isZero()).isTrue();
    settle();

    assertThat(order(id).sum(Payment::refunded)).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(orders.told).filteredOn(RefundPaid.class::isInstance).hasSize(1);
  }

  @Test
  void whatTheProviderRefusesWaitsForAPerson() {
    OrderId id = agreed("declined");
    ship(id, 3);
    settle();
    Task task = moves.tasks.getFirst();
    assertThat(task.state).isEqualTo(State.REFUSED);

    money.again(task.id);

    assertThat(task.state).isEqualTo(State.DUE);
    assertThatThrownBy(() -> money.again(task.id)).isInstanceOf(NotFound.class);
  }

  @Test
  void oneThatCannotBeDoneHoldsUpNoOther() {
    OrderId broken = agreed("ok");
    Money some = Money.of("1.00", "EUR");
    MoneyMove nonsense = new MoneyMove(9, MoneyMove.Kind.CAPTURE, "S-0", some);
    moves.tasks.add(new Task(broken, nonsense, watch.instant()));
    OrderId sound = agreed("ok");
    ship(sound, 3);

    money.moveDue();

    assertThat(order(sound).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(moves.tasks.getFirst().state).isEqualTo(State.DUE);
  }

  /// @param token how the provider behaves for it; we believe that it approved
  private OrderId agreed(String token) {
    Order order = SampleOrders.pending(orders.nextNumber());
    orders.add(order, null);
    Payment card = order.payments().getFirst();
    payments.authorise(card.key(), token, card.amount());
    if (token.equals("timeout_before_capture")) {
      payments.authorise(card.key(), token, card.amount());
    }
    Order kept = order(order.id());
    change(kept, kept.paid(Map.of(1, new Outcome.Approved("ref")), watch.instant()));
    return order.id();
  }

  private void ship(OrderId id, int units) {
    Order order = order(id);
    String parcel = "S-" + moves.tasks.size();
    change(order, order.shipped(parcel, List.of(new Units(1, units)), watch.instant()));
  }

  private void change(Order order, Change change) {
    orders.save(order, change);
    change.moves().forEach(move -> moves.tasks.add(new Task(order.id(), move, watch.instant())));
  }

  private Order order(OrderId id) {
    return orders.find(id).orElseThrow();
  }

  private void settle() {
    for (int round = 0; round < 5; round++) {
      money.moveDue();
      watch.advance(Duration.ofMinutes(5));
    }
  }

  /// No database, no transactions.
  private static final class Immediately implements Transactions {
    @Override
    public <T> T inOne(Supplier<T> work, Predicate<T> keep) {
      return work.get();
    }

    @Override
    public <T> T inOneOrAgain(Supplier<T> work, Predicate<T> keep) {
      return work.get();
    }
  }
}
