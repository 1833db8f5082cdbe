package org.kontor.orders.domain;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
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
  private final List<OrderLine> lines;
  private final Tenders tenders;
  private OrderState state;
  private Money cancelled;
  private Money paidForReturns;

  private Order(
      Agreement agreement,
      int version,
      OrderState state,
      List<OrderLine> lines,
      List<Payment> payments,
      Money cancelled,
      Money paidForReturns) {
    this.agreement = agreement;
    this.version = version;
    this.state = state;
    this.lines = new ArrayList<>(lines);
    this.tenders = new Tenders(payments, Money.zero(cancelled.currency()));
    this.cancelled = cancelled;
    this.paidForReturns = paidForReturns;
  }

  /// An order as it begins, on whatever way it came to us.
  static Order begin(
      Agreement agreement, OrderState state, List<OrderLine> lines, List<Payment> payments) {
    Money total = agreement.totals().total();
    Money zero = Money.zero(total.currency());
    Money cancelled = state == OrderState.CANCELLED ? total : zero;
    return new Order(agreement, 1, state, lines, payments, cancelled, zero);
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
    return new Order(agreement, version, state, lines, payments, cancelled, paidForReturns);
  }

  /// What the provider said of each payment, by position. All approved: the order is agreed. Else
  /// it failed, and what was approved is let go again; so is an answer that comes when the order
  /// has failed already.
  public Change paid(Map<Integer, Outcome> outcomes, Instant at) {
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
    return new Order(
        agreement,
        version,
        OrderState.OPEN,
        lines.stream().map(line -> OrderLine.begin(line.agreed())).toList(),
        tenders.all().stream().map(Payment::asAuthorised).toList(),
        zero(),
        zero());
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
        lines.stream().map(OrderLine::told).toList(),
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

  private Change left(
      String cause, List<Units> units, Instant at, BiFunction<Progress, Integer, Progress> how) {
    Money charge = zero();
    if (tenders.sum(Payment::toCapture).isZero()) {
      charge = agreement.shipping().paid();
    }
    for (Units part : units) {
      charge = charge.plus(line(part.line()).sharesToCharge(part.quantity()));
      change(part, progress -> how.apply(progress, part.quantity()));
      lines.replaceAll(line -> line.number() == part.line() ? line.deliveredAt(at) : line);
    }
    List<MoneyMove> moves = hasOpenUnits() ? tenders.capture(charge, cause) : settleRest(cause);
    completeIfSettled();
    return Change.moving(moves);
  }

  /// These units wait for stock, all other open ones don't.
  public Change waiting(List<Units> units) {
    Map<Integer, Integer> byLine =
        units.stream().collect(toMap(Units::line, Units::quantity, Integer::sum));
    lines.replaceAll(
        line -> line.with(line.progress().wait(byLine.getOrDefault(line.number(), 0))));
    return Change.QUIET;
  }

  /// Goods came back, whatever becomes of them.
  public Change returned(List<Units> units) {
    units.forEach(part -> change(part, progress -> progress.comeBack(part.quantity())));
    return Change.QUIET;
  }

  /// Money is owed for a return: what is refundable of it goes back.
  ///
  /// @param units whose shares these are; may be empty if nobody said
  public Change refundDue(Money amount, String cause, List<Units> units) {
    units.forEach(part -> change(part, progress -> progress.settle(part.quantity())));
    Money owed = amount.compareTo(refundable()) < 0 ? amount : refundable();
    paidForReturns = paidForReturns.plus(owed);
    return Change.moving(tenders.refund(owed, cause));
  }

  /// What cancelling these units would give back: their frozen shares, and the delivery's cost if
  /// nothing was or will be delivered.
  public Money worthOf(List<Units> units) {
    Money worth = zero();
    int taken = 0;
    for (Units part : units) {
      worth = worth.plus(line(part.line()).sharesToGiveBack(part.quantity()));
      taken += part.quantity();
    }
    boolean nothingLeft = taken == openUnits() && deliveredUnits() == 0;
    return nothingLeft ? worth.plus(agreement.shipping().paid()) : worth;
  }

  /// Takes these units out. They must be open: whoever works on them was asked first.
  public Change cancel(Cancellation cancellation) {
    for (Units part : cancellation.units()) {
      change(part, progress -> progress.cancel(part.quantity()));
    }
    cancelled = cancelled.plus(cancellation.amount());
    String cause = CANCELLED + cancellation.id();
    Money over = kept().minus(value());
    List<MoneyMove> moves =
        !hasOpenUnits()
            ? settleRest(cause)
            : over.isNegative() ? List.of() : tenders.refund(over, cause);
    if (!hasOpenUnits() && deliveredUnits() == 0) {
      state = state.to(OrderState.CANCELLED);
    }
    completeIfSettled();
    return new Change(cancellation.told(agreement), moves, null);
  }

  /// The provider has done what was asked of it.
  public Change moved(MoneyMove move, Instant at) {
    Money before = netCaptured();
    tenders.moved(move);
    completeIfSettled();
    Money tax = taxWithin(netCaptured()).minus(taxWithin(before));
    boolean ours = !tenders.get(move.payment()).isExternal();
    return switch (move.kind()) {
      case VOID -> Change.QUIET;
      case CAPTURE ->
          new Change(null, List.of(), Journal.capture(move.cause(), move.amount(), tax));
      case REFUND ->
          new Change(
              refundPaid(move, at),
              List.of(),
              ours ? Journal.refund(move.cause(), move.amount(), tax.negated()) : null);
    };
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

  /// The tax that this much of the total holds, in proportion.
  private Money taxWithin(Money part) {
    Money total = agreement.totals().total();
    if (total.isZero()) {
      return zero();
    }
    BigDecimal tax = agreement.totals().tax().amount().multiply(part.amount());
    return Money.rounded(tax.divide(total.amount(), MathContext.DECIMAL128), total.currency());
  }

  /// No unit is open: takes what is missing or gives back what is too much, and lets the rest of
  /// the authorisation go.
  private List<MoneyMove> settleRest(String cause) {
    Money missing = value().minus(kept());
    List<MoneyMove> moves = new ArrayList<>();
    moves.addAll(
        missing.isNegative()
            ? tenders.refund(missing.negated(), cause)
            : tenders.capture(missing, cause));
    moves.addAll(tenders.release());
    return moves;
  }

  private void completeIfSettled() {
    boolean done = !hasOpenUnits() && deliveredUnits() > 0 && tenders.allTaken();
    if (state == OrderState.OPEN && done) {
      state = state.to(OrderState.COMPLETED);
    }
  }

  /// What the shopper owes for this order: what was agreed, less what was cancelled.
  private Money value() {
    return agreement.totals().total().minus(cancelled);
  }

  /// What we took for it and keep; what went back for returns is another matter.
  private Money kept() {
    Money givenBack = tenders.sum(Payment::toRefund).minus(paidForReturns);
    return tenders.sum(Payment::toCapture).minus(givenBack);
  }

  private Money netCaptured() {
    return tenders.sum(Payment::captured).minus(tenders.sum(Payment::refunded));
  }

  /// What may still go back to the shopper.
  public Money refundable() {
    return tenders.sum(Payment::refundable);
  }

  /// What all payments come to in one respect.
  public Money sum(Function<Payment, Money> part) {
    return tenders.sum(part);
  }

  private Money zero() {
    return Money.zero(cancelled.currency());
  }

  private void change(Units part, UnaryOperator<Progress> how) {
    int number = line(part.line()).number();
    lines.replaceAll(
        line -> line.number() == number ? line.with(how.apply(line.progress())) : line);
  }

  public OrderLine line(int number) {
    return lines.stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("Line", number));
  }

  public boolean hasOpenUnits() {
    return openUnits() > 0;
  }

  public int openUnits() {
    return lines.stream().mapToInt(line -> line.progress().open()).sum();
  }

  public int deliveredUnits() {
    return lines.stream().mapToInt(line -> line.progress().delivered()).sum();
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
    return List.copyOf(lines);
  }

  public List<Payment> payments() {
    return tenders.all();
  }

  public Money cancelled() {
    return cancelled;
  }

  public Money paidForReturns() {
    return paidForReturns;
  }

  /// Why it was not paid, as the provider's code; null if nothing was refused.
  public @Nullable String failure() {
    return tenders.all().stream()
        .map(Payment::refusal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
