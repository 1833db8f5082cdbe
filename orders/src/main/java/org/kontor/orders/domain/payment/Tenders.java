package org.kontor.orders.domain.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.MoneyMove.Kind;
import org.kontor.orders.domain.payment.Payments.Outcome;

/// All means by which one order is paid, used in their order: what is charged comes from the first
/// that has something left, what goes back goes to the first that gave something.
public final class Tenders {
  private final List<Payment> payments;
  private final Money zero;

  public Tenders(List<Payment> payments, Money zero) {
    this.payments = new ArrayList<>(payments);
    this.zero = zero;
  }

  /// Takes down what the provider said; the same answer twice changes nothing.
  public void answered(int position, Outcome outcome) {
    change(
        position,
        payment ->
            switch (outcome) {
              case Outcome.Approved approved when payment.authorised().isZero() ->
                  payment.approved(approved.reference());
              case Outcome.Declined declined when payment.isPending() ->
                  payment.declined(declined.reason());
              default -> payment;
            });
  }

  public boolean anyPending() {
    return payments.stream().anyMatch(Payment::isPending);
  }

  public List<MoneyMove> capture(Money amount, String cause) {
    return move(
        amount,
        Payment::capturable,
        Payment::askedToCapture,
        (payment, part) -> new MoneyMove(payment.position(), Kind.CAPTURE, cause, part));
  }

  public List<MoneyMove> refund(Money amount, String cause) {
    return move(
        amount,
        Payment::refundable,
        Payment::askedToRefund,
        (payment, part) -> new MoneyMove(payment.position(), Kind.REFUND, cause, part));
  }

  private List<MoneyMove> move(
      Money amount, Function<Payment, Money> available, Part<Payment> asked, Part<MoneyMove> told) {
    List<MoneyMove> moves = new ArrayList<>();
    Money left = amount;
    for (Payment payment : List.copyOf(payments)) {
      Money most = available.apply(payment);
      Money part = left.compareTo(most) < 0 ? left : most;
      if (!part.isZero()) {
        change(payment.position(), old -> asked.of(old, part));
        moves.add(told.of(payment, part));
        left = left.minus(part);
      }
    }
    return moves;
  }

  private interface Part<T> {
    T of(Payment payment, Money part);
  }

  /// Lets go of everything that nobody will charge any more.
  public List<MoneyMove> release() {
    return payments.stream()
        .filter(payment -> !payment.capturable().isZero())
        .map(payment -> new MoneyMove(payment.position(), Kind.VOID, "rest", payment.capturable()))
        .toList();
  }

  /// The provider has done it.
  public void moved(MoneyMove move) {
    change(
        move.payment(),
        payment ->
            switch (move.kind()) {
              case CAPTURE -> payment.captured(move.amount());
              case REFUND -> payment.refunded(move.amount());
              case VOID -> payment.voided(move.amount());
            });
  }

  /// True if the provider has taken all that it was asked to take.
  public boolean allTaken() {
    return payments.stream().allMatch(payment -> payment.captured().equals(payment.toCapture()));
  }

  public Money sum(Function<Payment, Money> part) {
    return payments.stream().map(part).reduce(zero, Money::plus);
  }

  public Payment get(int position) {
    return payments.get(position - 1);
  }

  public List<Payment> all() {
    return List.copyOf(payments);
  }

  private void change(int position, UnaryOperator<Payment> how) {
    payments.set(position - 1, how.apply(payments.get(position - 1)));
  }
}
