package org.kontor.orders.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.Journal;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.Tenders;
import org.kontor.orders.domain.pricing.Totals;

/// The money of one order: what the shopper owes for it, against what its tenders took and gave
/// back. Owed is what was agreed less what was cancelled. What goes back for a return is counted
/// apart: it changes nothing about what was owed, and comes out of what was taken, never more.
final class Account {
  private final Totals agreed;
  private final Tenders tenders;
  private Money cancelled;
  private Money paidForReturns;

  Account(Totals agreed, List<Payment> payments, Money cancelled, Money paidForReturns) {
    this.agreed = agreed;
    this.tenders = new Tenders(payments, Money.zero(cancelled.currency()));
    this.cancelled = cancelled;
    this.paidForReturns = paidForReturns;
  }

  Tenders tenders() {
    return tenders;
  }

  Money cancelled() {
    return cancelled;
  }

  Money paidForReturns() {
    return paidForReturns;
  }

  Money refundable() {
    return tenders.sum(Payment::refundable);
  }

  boolean isUntouched() {
    return tenders.sum(Payment::toCapture).isZero();
  }

  List<MoneyMove> charge(Money amount, String cause) {
    return tenders.capture(amount, cause);
  }

  /// So much less is owed. What was taken beyond the rest goes back: a channel may have taken all
  /// at once.
  List<MoneyMove> cancel(Money amount, String cause) {
    cancelled = cancelled.plus(amount);
    Money over = kept().minus(owed());
    return over.isNegative() ? List.of() : tenders.refund(over, cause);
  }

  /// Nothing of the order is open: takes what is missing or gives back what is too much, and lets
  /// the rest of the authorisation go.
  List<MoneyMove> settle(String cause) {
    Money missing = owed().minus(kept());
    List<MoneyMove> moves = new ArrayList<>();
    moves.addAll(
        missing.isNegative()
            ? tenders.refund(missing.negated(), cause)
            : tenders.capture(missing, cause));
    moves.addAll(tenders.release());
    return moves;
  }

  List<MoneyMove> payForReturn(Money amount, String cause) {
    Money due = amount.compareTo(refundable()) < 0 ? amount : refundable();
    paidForReturns = paidForReturns.plus(due);
    return tenders.refund(due, cause);
  }

  /// The provider has done it.
  ///
  /// @return what is booked; null if no money of ours moved
  @Nullable Journal moved(MoneyMove move) {
    Money before = held();
    tenders.moved(move);
    Money tax = taxWithin(held()).minus(taxWithin(before));
    return switch (move.kind()) {
      case VOID -> null;
      case CAPTURE -> Journal.capture(move.cause(), move.amount(), tax);
      case REFUND ->
          tenders.get(move.payment()).isExternal()
              ? null
              : Journal.refund(move.cause(), move.amount(), tax.negated());
    };
  }

  /// The tax that this much of the total holds, in proportion.
  private Money taxWithin(Money part) {
    Money total = agreed.total();
    if (total.isZero()) {
      return total;
    }
    BigDecimal tax = agreed.tax().amount().multiply(part.amount());
    return Money.rounded(tax.divide(total.amount(), MathContext.DECIMAL128), total.currency());
  }

  private Money owed() {
    return agreed.total().minus(cancelled);
  }

  /// What we took, or are about to, and keep.
  private Money kept() {
    Money givenBack = tenders.sum(Payment::toRefund).minus(paidForReturns);
    return tenders.sum(Payment::toCapture).minus(givenBack);
  }

  /// What of it the provider has done.
  private Money held() {
    return tenders.sum(Payment::captured).minus(tenders.sum(Payment::refunded));
  }
}
