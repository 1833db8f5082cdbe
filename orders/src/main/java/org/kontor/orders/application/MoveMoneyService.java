package org.kontor.orders.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.customer.NotFound;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.MoneyMoves;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.Payments;
import org.kontor.orders.domain.payment.Payments.Outcome;
import org.springframework.stereotype.Service;

@Service
class MoveMoneyService implements MoveMoney {
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final MoneyMoves moves;
  private final Orders orders;
  private final Payments payments;
  private final Transactions transactions;
  private final Clock clock;

  MoveMoneyService(
      MoneyMoves moves, Orders orders, Payments payments, Transactions transactions, Clock clock) {
    this.moves = moves;
    this.orders = orders;
    this.payments = payments;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int moveDue() {
    Instant now = clock.instant();
    List<MoneyMoves.Due> due = moves.take(now, now.plus(LEASE), AT_ONCE);
    for (MoneyMoves.Due each : due) {
      try {
        move(each);
      } catch (RuntimeException e) {
        // One that can't be done must not hold up the others
        moves.later(each.id(), clock.instant().plus(wait(each)), e.toString());
      }
    }
    return due.size();
  }

  @Override
  public void again(UUID task) {
    if (!moves.again(task, clock.instant())) {
      throw new NotFound("Refused payment task", task);
    }
  }

  private void move(MoneyMoves.Due due) {
    Order order = orders.find(due.order()).orElseThrow();
    Payment payment = order.payments().get(due.move().payment() - 1);
    switch (ask(due, payment)) {
      case Outcome.Approved _ -> write(due);
      case Outcome.Declined declined -> moves.refused(due.id(), declined.reason());
      case Outcome.Unanswered unanswered ->
          moves.later(
              due.id(), clock.instant().plus(wait(due)), String.valueOf(unanswered.problem()));
    }
  }

  private Outcome ask(MoneyMoves.Due due, Payment payment) {
    MoneyMove move = due.move();
    if (payment.isExternal()) {
      return new Outcome.Approved(payment.key());
    }
    boolean early =
        move.kind() == MoneyMove.Kind.REFUND
            && move.amount().compareTo(payment.captured().minus(payment.refunded())) > 0;
    if (early) {
      return new Outcome.Unanswered("waits for the capture");
    }
    String key = due.id().toString();
    try {
      Optional<Outcome> earlier = due.attempts() > 1 ? payments.ask(key) : Optional.empty();
      return earlier.isPresent() ? earlier.get() : call(key, move, payment);
    } catch (RuntimeException e) {
      return new Outcome.Unanswered(e.toString());
    }
  }

  private Outcome call(String key, MoneyMove move, Payment payment) {
    return switch (move.kind()) {
      case CAPTURE -> payments.capture(key, payment.key(), move.amount());
      case REFUND -> payments.refund(key, payment.key(), move.amount());
      case VOID -> payments.release(key, payment.key(), move.amount());
    };
  }

  private void write(MoneyMoves.Due due) {
    transactions.inOne(() -> {
      Order order = orders.lock(due.order()).orElseThrow();
      boolean first = moves.done(due.id(), clock.instant());
      if (first) {
        orders.save(order, order.moved(due.move(), clock.instant()));
      }
      return first;
    });
  }

  private static Duration wait(MoneyMoves.Due due) {
    Duration wait = Duration.ofSeconds(1L << Math.min(due.attempts(), 12));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
