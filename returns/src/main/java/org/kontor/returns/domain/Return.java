package org.kontor.returns.domain;

import static org.kontor.returns.domain.ReturnState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.Shopper;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockReturned.Piece;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.orders.Units;
import org.kontor.returns.ReturnId;
import org.kontor.returns.RmaNumber;

/// Goods on their way back, and the money that is owed for them.
///
/// A shopper, or an agent for one, announces units of an order. If the policy allows it, or a
/// person overrules it, the return is authorised and has a number to bring or send the goods with;
/// nothing is refunded yet. Some day they arrive at a location: what really came is written down,
/// which may be less than announced. Someone looks at each line and says in what condition it is
/// and what may be accepted; then what becomes of it; then the refund is approved: the frozen
/// shares of the accepted units less the fee. Orders pays it, and when the provider has confirmed,
/// the return is closed. Until something arrives it can be rejected, cancelled or expire.
///
/// Each step is taken once, leaves who and when behind, and returns its event.
public final class Return {
  /// How long an authorised return may take to arrive.
  public static final Duration ARRIVES_WITHIN = Duration.ofDays(30);

  private ReturnId id;
  private RmaNumber number;
  private OrderId orderId;
  private OrderNumber orderNumber;
  private ChannelId channel;
  private Shopper shopper;
  private Currency currency;
  private ReturnMethod method;
  private boolean postagePaid;
  private ReturnState state;
  private Instant requestedAt;
  private String requestedBy;
  private @Nullable Overrule overrule;
  private @Nullable Step authorized;
  private @Nullable Instant expiresAt;
  private @Nullable Receipt receipt;
  private @Nullable Step inspection;
  private @Nullable Step dispositioning;
  private @Nullable Refund refund;
  private @Nullable Ending ending;
  private List<ReturnLine> lines;
  private long version;

  @SuppressWarnings({"NullAway", "unused"}) // for the mapping
  private Return() {}

  private Return(RmaNumber number, Purchase purchase, ReturnMethod method, List<ReturnLine> lines) {
    this.id = ReturnId.next();
    this.number = number;
    this.orderId = purchase.id();
    this.orderNumber = purchase.number();
    this.channel = purchase.channel();
    this.shopper = purchase.shopper();
    this.currency = purchase.refundable().currency();
    this.method = method;
    this.lines = new ArrayList<>(lines);
    this.state = REQUESTED;
    this.requestedAt = Instant.EPOCH;
    this.requestedBy = "";
  }

  /// @param postagePaid true if we pay for the parcel back
  public static Return of(
      RmaNumber number,
      Purchase purchase,
      ReturnMethod method,
      boolean postagePaid,
      List<ReturnLine> lines) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A return has one line at least");
    }
    Return made = new Return(number, purchase, method, lines);
    made.postagePaid = postagePaid;
    return made;
  }

  public ReturnEvent request(String by, Instant at) {
    requestedAt = at;
    requestedBy = by;
    return new ReturnEvent(REQUESTED, at, by, null, null);
  }

  /// @param overruled what a person let pass; null if the policy allows it
  public ReturnEvent authorize(@Nullable Overrule overruled, String by, Instant at) {
    become(AUTHORIZED);
    overrule = overruled;
    authorized = new Step(by, at);
    expiresAt = at.plus(ARRIVES_WITHIN);
    String note = overruled == null ? null : overruled.reason();
    return new ReturnEvent(
        AUTHORIZED, at, by, note, new Facts(this, at).authorized(goods().announced()));
  }

  public ReturnEvent reject(String reason, String by, Instant at) {
    return end(REJECTED, reason, by, at, new Facts(this, at).rejected());
  }

  public ReturnEvent cancel(String reason, String by, Instant at) {
    return end(CANCELLED, reason, by, at, new Facts(this, at).cancelled());
  }

  public ReturnEvent expire(Instant at) {
    return end(EXPIRED, "not received in time", "system", at, new Facts(this, at).expired());
  }

  /// @param arrivals one for each line that came; a line that isn't named didn't
  public ReturnEvent receive(LocationId location, List<Arrival> arrivals, String by, Instant at) {
    become(RECEIVED);
    List<Units> came = goods().receive(arrivals);
    receipt = new Receipt(location, by, at);
    return new ReturnEvent(
        RECEIVED, at, by, location.value(), new Facts(this, at).received(location, came));
  }

  /// @param findings one for each line of which something was received
  public ReturnEvent inspect(List<Finding> findings, String by, Instant at) {
    become(INSPECTED);
    goods().inspect(findings);
    inspection = new Step(by, at);
    return new ReturnEvent(INSPECTED, at, by, null, null);
  }

  /// @param chosen what becomes of each line's accepted units; what isn't accepted goes back to the
  ///   shopper
  public ReturnEvent dispose(Map<Integer, Disposition> chosen, String by, Instant at) {
    become(DISPOSITIONED);
    List<Piece> kept = goods().dispose(chosen);
    dispositioning = new Step(by, at);
    LocationId here = Optional.ofNullable(receipt).orElseThrow().location();
    var fact = kept.isEmpty() ? null : new Facts(this, at).dispositioned(here, kept);
    return new ReturnEvent(DISPOSITIONED, at, by, null, fact);
  }

  /// Approves what is owed, and fixes whose unit shares it takes. If nothing is owed, the return is
  /// closed at once; the shopper hears of it if that is because nothing was accepted.
  ///
  /// @param refunded by line, how many units of the order line were refunded before
  public ReturnEvent approveRefund(Map<Integer, Integer> refunded, String by, Instant at) {
    RefundSum sum = owed(refunded);
    goods().settle(refunded);
    refund = new Refund(sum.shares(), sum.fee(), by, at, null);
    if (sum.amount().isZero()) {
      become(CLOSED);
      refund = refund.paid(at);
      var refused = acceptedUnits().isEmpty() ? new Facts(this, at).rejected() : null;
      return new ReturnEvent(CLOSED, at, by, null, refused);
    }
    become(REFUND_DUE);
    var fact = new Facts(this, at).refundApproved(sum, acceptedUnits());
    return new ReturnEvent(REFUND_DUE, at, by, sum.amount().toString(), fact);
  }

  public ReturnEvent close(Instant at) {
    become(CLOSED);
    if (refund != null) {
      refund = refund.paid(at);
    }
    return new ReturnEvent(CLOSED, at, "system", null, null);
  }

  /// What is owed by what is known at this step: for what was announced, then received, then
  /// accepted.
  ///
  /// @param refunded by line, how many units of the order line were refunded before
  public RefundSum owed(Map<Integer, Integer> refunded) {
    return RefundSum.of(lines, refunded, currency);
  }

  public List<Units> acceptedUnits() {
    return goods().accepted();
  }

  private Goods goods() {
    return new Goods(lines);
  }

  private ReturnEvent end(ReturnState how, String reason, String by, Instant at, Record fact) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("Ending a return needs a reason");
    }
    become(how);
    ending = new Ending(reason.strip(), by, at);
    return new ReturnEvent(how, at, by, reason.strip(), fact);
  }

  private void become(ReturnState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("A return that is " + state + " doesn't become " + next);
    }
    state = next;
  }

  public ReturnId id() {
    return id;
  }

  public RmaNumber number() {
    return number;
  }

  public OrderId orderId() {
    return orderId;
  }

  public OrderNumber orderNumber() {
    return orderNumber;
  }

  public ChannelId channel() {
    return channel;
  }

  public Shopper shopper() {
    return shopper;
  }

  public Currency currency() {
    return currency;
  }

  public ReturnMethod method() {
    return method;
  }

  public boolean postagePaid() {
    return postagePaid;
  }

  public ReturnState state() {
    return state;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Optional<Overrule> overrule() {
    return Optional.ofNullable(overrule);
  }

  public Optional<Step> authorized() {
    return Optional.ofNullable(authorized);
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Receipt> receipt() {
    return Optional.ofNullable(receipt);
  }

  public Optional<Step> inspection() {
    return Optional.ofNullable(inspection);
  }

  public Optional<Step> dispositioning() {
    return Optional.ofNullable(dispositioning);
  }

  public Optional<Refund> refund() {
    return Optional.ofNullable(refund);
  }

  public Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  public List<ReturnLine> lines() {
    return List.copyOf(lines);
  }

  public long version() {
    return version;
  }
}
