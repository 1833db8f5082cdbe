package org.kontor.returns.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.Units;

/// The units of one order line within a return. What they are worth is the order line's frozen
/// price and the index of the first unit share that is theirs, which is fixed when their refund is
/// approved.
public final class ReturnLine {
  @SuppressWarnings("UnusedVariable") // what the mapping tells rows apart by
  private UUID id;

  private int line;
  private String sku;
  private String title;
  private String options;
  private int quantity;
  private ReturnReason reason;
  private @Nullable String note;
  private int ordered;
  private BigDecimal paid;
  private BigDecimal fee;
  private @Nullable Integer received;
  private int turnedAway;
  private @Nullable Integer firstShare;
  private @Nullable Integer accepted;
  private @Nullable Condition condition;
  private @Nullable String finding;
  private @Nullable Disposition disposition;

  @SuppressWarnings({"NullAway", "unused"}) // for the mapping
  private ReturnLine() {}

  /// @param fee what the policy would keep, were this line alone in the return
  public ReturnLine(
      Line bought, int quantity, ReturnReason reason, @Nullable String note, Money fee) {
    if (quantity < 1) {
      throw new IllegalArgumentException("A line returns one unit at least");
    }
    this.id = TimeOrderedUuid.next();
    this.line = bought.line();
    this.sku = bought.sku().value();
    this.title = bought.title();
    this.options = bought.options();
    this.quantity = quantity;
    this.reason = reason;
    this.note = note == null || note.isBlank() ? null : note.strip();
    this.ordered = bought.ordered();
    this.paid = bought.paid().amount();
    this.fee = fee.amount();
  }

  void receive(int came, int sentAway) {
    if (came < 0 || came > quantity || sentAway < 0) {
      throw new IllegalArgumentException(
          "Line "
              + line
              + " announced "
              + quantity
              + " units, so at most that many can be received");
    }
    received = came;
    turnedAway = sentAway;
  }

  /// Fixes which shares are its own.
  ///
  /// @param refunded how many units of the order line were refunded before
  void settle(int refunded) {
    firstShare = ShareIndex.first(ordered, refunded, accepted());
  }

  void inspect(Condition seen, int good, @Nullable String what) {
    if (good < 0 || good > received()) {
      throw new IllegalArgumentException(
          "Of line " + line + " at most the " + received() + " received units can be accepted");
    }
    if (good < received() && (what == null || what.isBlank())) {
      throw new IllegalArgumentException(
          "Not accepting a unit of line " + line + " needs a note why");
    }
    condition = seen;
    accepted = good;
    finding = what == null || what.isBlank() ? null : what.strip();
  }

  void dispose(Disposition chosen) {
    if (condition != null && !chosen.fits(condition)) {
      throw new IllegalArgumentException(
          "A piece in this condition doesn't go back on the shelf: line " + line);
    }
    disposition = chosen;
  }

  /// The frozen shares of the accepted units.
  ///
  /// @param refunded how many units of the order line were refunded before, as long as this has no
  ///   shares of its own
  Money shares(int refunded, Currency currency) {
    int from = firstShare == null ? ShareIndex.first(ordered, refunded, accepted()) : firstShare;
    int to = Math.min(ordered, from + accepted());
    return paid(currency).shareOfUnits(from, to, ordered);
  }

  public Money paid(Currency currency) {
    return new Money(paid, currency);
  }

  public Money fee(Currency currency) {
    return new Money(fee, currency);
  }

  public Units announced() {
    return new Units(line, quantity);
  }

  public int line() {
    return line;
  }

  public Sku sku() {
    return new Sku(sku);
  }

  public String title() {
    return title;
  }

  public String options() {
    return options;
  }

  public int quantity() {
    return quantity;
  }

  public ReturnReason reason() {
    return reason;
  }

  public @Nullable String note() {
    return note;
  }

  public int received() {
    return received == null ? 0 : received;
  }

  /// Came, but wasn't taken in: more than announced, or something else.
  public int turnedAway() {
    return turnedAway;
  }

  /// What is refunded: known once inspected, until then what was received, until then what was
  /// announced.
  public int accepted() {
    return accepted != null ? accepted : received != null ? received : quantity;
  }

  public @Nullable Condition condition() {
    return condition;
  }

  public @Nullable String finding() {
    return finding;
  }

  public @Nullable Disposition disposition() {
    return disposition;
  }
}
