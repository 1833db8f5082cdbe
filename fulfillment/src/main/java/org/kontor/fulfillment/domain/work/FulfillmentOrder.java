package org.kontor.fulfillment.domain.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;

/// The part of an order that one location handles.
///
/// It is opened by a plan. Someone at the location starts picking and scans piece by piece; with
/// the last piece it is picked. A parcel is then packed, and shipped when the carrier has booked
/// it; a pick-up is made ready, gets a code, and is handed over to whoever shows it, or expires.
/// What can't be found is rejected: those pieces leave it and are sourced elsewhere. What the
/// shopper cancels leaves it too, as long as nobody has packed it.
public final class FulfillmentOrder {
  private final FulfillmentOrderId id;
  private final Delivery delivery;
  private final LocationId location;
  private final int sequence;
  private final Instant due;
  private final @Nullable OffsetDateTime expected;
  private PickLines lines;
  private State state;
  private @Nullable Collection collection;
  private @Nullable Integer parcelGrams;
  private @Nullable String picker;
  private final long pickNumber;
  private final long version;

  /// As it was stored.
  public FulfillmentOrder(
      FulfillmentOrderId id,
      Delivery delivery,
      LocationId location,
      int sequence,
      Instant due,
      @Nullable OffsetDateTime expected,
      List<Line> lines,
      State state,
      @Nullable Collection collection,
      @Nullable Integer parcelGrams,
      @Nullable String picker,
      long pickNumber,
      long version) {
    this.id = id;
    this.delivery = delivery;
    this.location = location;
    this.sequence = sequence;
    this.due = due;
    this.expected = expected;
    this.lines = new PickLines(lines);
    this.state = state;
    this.collection = collection;
    this.parcelGrams = parcelGrams;
    this.picker = picker;
    this.pickNumber = pickNumber;
    this.version = version;
  }

  /// @param sequence 1, or more if the order has had work at this location before
  /// @param due by when it has to leave, or to be ready
  /// @param expected when it reaches the shopper, if not as promised
  public static FulfillmentOrder open(
      Delivery delivery,
      LocationId location,
      int sequence,
      Instant due,
      @Nullable OffsetDateTime expected,
      List<Claim> claims) {
    return new FulfillmentOrder(
        FulfillmentOrderId.next(),
        delivery,
        location,
        sequence,
        due,
        expected,
        PickLines.of(delivery, claims).all(),
        State.OPEN,
        null,
        null,
        null,
        0,
        0);
  }

  public void start(String by) {
    go(Step.START);
    picker = by;
  }

  /// How many more pieces of this SKU may be picked.
  public int unpicked(Sku sku) {
    return lines.unpicked(sku);
  }

  /// Counts pieces as picked; starts picking if nobody has.
  ///
  /// @throws IllegalArgumentException if fewer are missing
  public void pick(Sku sku, int pieces, String by) {
    if (state == State.OPEN) {
      start(by);
    }
    go(Step.PICK);
    lines = lines.pick(sku, pieces);
    finishIfPicked();
  }

  /// Pieces of one line leave this location's work.
  ///
  /// @return what was claimed for them
  public Claim reject(int line, int pieces) {
    require(Step.REJECT);
    lines = lines.reject(line, pieces);
    if (dueUnits() == 0) {
      go(Step.REJECT_ALL);
    } else {
      finishIfPicked();
    }
    return new Claim(line, location, lines.line(line).sku(), pieces);
  }

  /// How many pieces of a line can still be taken out of the work.
  public int stoppable(int line) {
    return State.STOPPABLE.contains(state) ? dueOf(line) : 0;
  }

  /// Takes pieces out because the shopper doesn't want them any more.
  public void cancel(int line, int pieces) {
    if (pieces > stoppable(line)) {
      throw new NotInThisState(state, Step.CANCEL);
    }
    lines = lines.cancel(line, pieces);
    if (dueUnits() == 0) {
      go(Step.CANCEL);
    } else {
      finishIfPicked();
    }
  }

  public void pack(int grams) {
    go(Step.PACK);
    parcelGrams = grams;
  }

  public void ship() {
    go(Step.SHIP);
  }

  public void makeReady(String code, Instant at, Instant keptUntil) {
    go(Step.MAKE_READY);
    collection = new Collection(code, at, keptUntil, 0, null);
  }

  /// What came of showing a code.
  public enum Shown {
    RIGHT,
    WRONG,
    LOCKED
  }

  /// Hands the goods over if the code is right; counts it if not, and takes no code for a while
  /// after too many.
  public Shown handOver(String code, Instant at) {
    require(Step.HAND_OVER);
    Collection waiting = Objects.requireNonNull(collection);
    if (waiting.isLocked(at)) {
      return Shown.LOCKED;
    }
    if (!waiting.code().equals(code.strip())) {
      collection = waiting.wrong(at);
      return Shown.WRONG;
    }
    go(Step.HAND_OVER);
    return Shown.RIGHT;
  }

  public void expire() {
    go(Step.EXPIRE);
  }

  /// What is reserved here for the shopper, or has left.
  public List<Claim> claims() {
    return lines.claims(location);
  }

  public int dueOf(int line) {
    return lines.dueOf(line);
  }

  public int dueUnits() {
    return lines.due();
  }

  public int pickedUnits() {
    return lines.picked();
  }

  /// What the goods weigh without the box; 0 if unknown.
  public int goodsGrams() {
    return lines.grams();
  }

  public Set<Step> steps() {
    return Transition.steps(delivery.way(), state);
  }

  private void finishIfPicked() {
    if (state == State.PICKING && lines.arePicked()) {
      go(Step.FINISH_PICKING);
    }
  }

  private void require(Step step) {
    if (!steps().contains(step)) {
      throw new NotInThisState(state, step);
    }
  }

  private void go(Step step) {
    state =
        Transition.after(delivery.way(), state, step)
            .orElseThrow(() -> new NotInThisState(state, step));
  }

  public FulfillmentOrderId id() {
    return id;
  }

  public Delivery delivery() {
    return delivery;
  }

  public LocationId location() {
    return location;
  }

  public int sequence() {
    return sequence;
  }

  public Instant due() {
    return due;
  }

  public @Nullable OffsetDateTime expected() {
    return expected;
  }

  public List<Line> lines() {
    return lines.all();
  }

  public State state() {
    return state;
  }

  public @Nullable Collection collection() {
    return collection;
  }

  public @Nullable Integer parcelGrams() {
    return parcelGrams;
  }

  public @Nullable String picker() {
    return picker;
  }

  /// What people call it by: `P-100017`. Known once it has been stored.
  public String pickList() {
    return "P-" + pickNumber;
  }

  public long version() {
    return version;
  }
}
