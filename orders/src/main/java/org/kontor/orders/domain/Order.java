package org.kontor.orders.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.RefundPaid;
import org.kontor.orders.Units;
import org.kontor.orders.domain.payment.Journal;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.Payments.Outcome;
import org.kontor.orders.domain.payment.Tenders;
import org.kontor.orders.domain.pricing.PricedLine;

/// An order's life. It begins when prices are frozen and stock is reserved, while the payment
/// provider is still being asked (`PAYMENT_PENDING`). Once every payment is authorised it is agreed
/// (`OPEN`) and told to everyone; if one is declined it never came about (`FAILED`) and what was
/// authorised is let go. From then on its units go their ways: they wait for stock, are allocated,
/// leave in parcels or over the counter, and each that leaves is charged its frozen share; until
/// then it may be cancelled, and gives its share back. When no unit is open any more and the money
/// is taken, the order is `COMPLETED`, or `CANCELLED` if not one unit was delivered. What comes
/// back afterwards is counted, and refunded from what was captured, never more.
///
/// Each change returns what it brings about; time comes in as a parameter.
public final class Order {
  private static final String CANCELLED = "cancel:";

  private final Agreement agreement;
  private final int version;
  private final OrderLines lines;
  private final Account account;
  private OrderState state;

  private Order(
      Agreement agreement, int version, OrderState state, OrderLines lines, Account account) {
    this.agreement = agreement;
    this.version = version;
    this.state = state;
    this.lines = lines;
    this.account = account;
  }

  /// An order as it begins, on whatever way it came to us.
  static Order begin(
      Agreement agreement, OrderState state, List<OrderLine> lines, List<Payment> payments) {
    Money total = agreement.totals().total();
    Money zero = Money.zero(total.currency());
    Money cancelled = state == OrderState.CANCELLED ? total : zero;
    return restore(agreement, 1, state, lines, payments, cancelled, zero);
  }

  /// A new order whose payments are still to be authorised.
  public static Order pending(Agreement agreement, List<PricedLine> lines, List<Payment> payments) {
    return begin(
        agreement,
        OrderState.PAYMENT_PENDING,
        lines.stream().map(OrderLine::begin).toList(),
        payments);
  }

  /// As it was saved.
  public static Order restore(
      Agreement agreement,
      int version,
      OrderState state,
      List<OrderLine> lines,
      List<Payment> payments,
      Money cancelled,
      Money paidForReturns) {
    Account account = new Account(agreement.totals(), payments, cancelled, paidForReturns);
    return new Order(agreement, version, state, new OrderLines(lines), account);
  }

  /// What the provider said of each payment, by position. All approved: the order is agreed. Else
  /// it failed, and what was approved is let go again; so is an answer that comes when the order
  /// has failed already.
  public Change paid(Map<Integer, Outcome> outcomes, Instant at) {
    Tenders tenders = account.tenders();
    outcomes.forEach(tenders::answered);
    if (tenders.anyPending()) {
      return Change.QUIET;
    }
    if (state == OrderState.PAYMENT_PENDING && failure() == null) {
      state = state.to(OrderState.OPEN);
      return new Change(placed(at), List.of(), null);
    }
    if (state == OrderState.PAYMENT_PENDING) {
      state = state.to(OrderState.FAILED);
    }
    return Change.moving(state == OrderState.FAILED ? tenders.release() : List.of());
  }

  /// As it was when it was agreed, before anything happened to it.
  public Order asAgreed() {
    return begin(
        agreement,
        OrderState.OPEN,
        lines().stream().map(line -> OrderLine.begin(line.agreed())).toList(),
        payments().stream().map(Payment::asAuthorised).toList());
  }

  /// The fact that it was agreed.
  public OrderPlaced placed(Instant at) {
    return new OrderPlaced(
        TimeOrderedUuid.next(),
        at,
        id(),
        agreement.number(),
        agreement.channel(),
        agreement.shopper(),
        agreement.shipTo(),
        agreement.delivery(),
        lines().stream().map(OrderLine::told).toList(),
        agreement.totals().total());
  }

  /// Units left in a parcel: they are charged.
  public Change shipped(String shipment, List<Units> units, Instant at) {
    return left(shipment, units, at, Progress::ship);
  }

  /// Units were handed over: they are charged.
  public Change handedOver(String pickup, List<Units> units, Instant at) {
    return left(pickup, units, at, Progress::handOver);
  }

  private Change left(String cause, List<Units> units, Instant at, OrderLines.Step how) {
    boolean first = account.isUntouched();
    Money charge = lines.leave(units, at, how);
    List<MoneyMove> moves =
        hasOpenUnits()
            ? account.charge(first ? charge.plus(agreement.shipping().paid()) : charge, cause)
            : account.settle(cause);
    completeIfSettled();
    return Change.moving(moves);
  }

  /// These units wait for stock, all other open ones don't.
  public Change waiting(List<Units> units) {
    lines.waiting(units);
    return Change.QUIET;
  }

  /// Goods came back, whatever becomes of them.
  public Change returned(List<Units> units) {
    lines.change(units, Progress::comeBack);
    return Change.QUIET;
  }

  /// Money is owed for a return: what is refundable of it goes back.
  ///
  /// @param units whose shares these are; may be empty if nobody said
  public Change refundDue(Money amount, String cause, List<Units> units) {
    lines.change(units, Progress::settle);
    return Change.moving(account.payForReturn(amount, cause));
  }

  /// What cancelling these units would give back: their frozen shares, and the delivery's cost if
  /// nothing was or will be delivered.
  public Money worthOf(List<Units> units) {
    Money worth = lines.worthOf(units);
    int taken = units.stream().mapToInt(Units::quantity).sum();
    boolean nothingLeft = taken == openUnits() && deliveredUnits() == 0;
    return nothingLeft ? worth.plus(agreement.shipping().paid()) : worth;
  }

  /// Takes these units out. They must be open: whoever works on them was asked first.
  public Change cancel(Cancellation cancellation) {
    lines.change(cancellation.units(), Progress::cancel);
    String cause = CANCELLED + cancellation.id();
    List<MoneyMove> moves = new ArrayList<>(account.cancel(cancellation.amount(), cause));
    if (!hasOpenUnits()) {
      moves.addAll(account.settle(cause));
    }
    if (!hasOpenUnits() && deliveredUnits() == 0) {
      state = state.to(OrderState.CANCELLED);
    }
    completeIfSettled();
    return new Change(cancellation.told(agreement), moves, null);
  }

  /// The provider has done what was asked of it.
  public Change moved(MoneyMove move, Instant at) {
    Journal journal = account.moved(move);
    completeIfSettled();
    boolean refund = move.kind() == MoneyMove.Kind.REFUND;
    return new Change(refund ? refundPaid(move, at) : null, List.of(), journal);
  }

  private RefundPaid refundPaid(MoneyMove move, Instant at) {
    String cause = move.cause().startsWith(CANCELLED) ? agreement.number().value() : move.cause();
    return new RefundPaid(
        TimeOrderedUuid.next(),
        at,
        id(),
        agreement.number(),
        agreement.shopper(),
        move.amount(),
        cause);
  }

  private void completeIfSettled() {
    boolean done = !hasOpenUnits() && deliveredUnits() > 0 && account.tenders().allTaken();
    if (state == OrderState.OPEN && done) {
      state = state.to(OrderState.COMPLETED);
    }
  }

  /// What may still go back to the shopper.
  public Money refundable() {
    return account.refundable();
  }

  /// What all payments come to in one respect.
  public Money sum(Function<Payment, Money> part) {
    return account.tenders().sum(part);
  }

  public OrderLine line(int number) {
    return lines.get(number);
  }

  public boolean hasOpenUnits() {
    return openUnits() > 0;
  }

  public int openUnits() {
    return lines.open();
  }

  public int deliveredUnits() {
    return lines.delivered();
  }

  public OrderId id() {
    return agreement.id();
  }

  public Agreement agreement() {
    return agreement;
  }

  public int version() {
    return version;
  }

  public OrderState state() {
    return state;
  }

  public List<OrderLine> lines() {
    return lines.all();
  }

  public List<Payment> payments() {
    return account.tenders().all();
  }

  public Money cancelled() {
    return account.cancelled();
  }

  public Money paidForReturns() {
    return account.paidForReturns();
  }

  /// Why it was not paid, as the provider's code; null if nothing was refused.
  public @Nullable String failure() {
    return payments().stream()
        .map(Payment::refusal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
