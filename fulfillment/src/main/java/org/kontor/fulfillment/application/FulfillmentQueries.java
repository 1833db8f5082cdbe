package org.kontor.fulfillment.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.customer.PostalAddress;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Step;
import org.kontor.fulfillment.domain.work.Transition.Way;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;

/// What people and machines look at. Someone bound to a store sees that store's rows only.
public interface FulfillmentQueries {
  /// At most 10,000 of them are counted.
  int COUNTED = 10_000;

  List<Row> list(Filter filter, int limit);

  Map<View, Integer> counts(Filter filter);

  /// By pick list, order number, tracking number, or the code of a pick-up that is ready. From
  /// indexes alone.
  List<Row> named(String text, int limit);

  Optional<Detail> detail(FulfillmentOrderId id);

  /// What became of an order, location by location: for the order's own page.
  List<Part> parts(OrderId order);

  List<WaitingRow> waiting(int limit);

  List<Queue> queues();

  /// A list's rows by what has to be done with them.
  enum View {
    TODO,
    LATE,
    OPEN,
    PICKING,
    PICKED,
    PACKED,
    READY,
    DONE,
    EXPIRED,
    STOPPED;

    public Set<State> states() {
      return switch (this) {
        case TODO, LATE -> State.IN_WORK;
        case OPEN -> Set.of(State.OPEN);
        case PICKING -> Set.of(State.PICKING);
        case PICKED -> Set.of(State.PICKED);
        case PACKED -> Set.of(State.PACKED);
        case READY -> Set.of(State.READY);
        case DONE -> Set.of(State.SHIPPED, State.HANDED_OVER);
        case EXPIRED -> Set.of(State.EXPIRED);
        case STOPPED -> Set.of(State.REJECTED, State.CANCELLED);
      };
    }

    /// Work is done from the most urgent on; what is done is looked at from the latest back.
    public boolean urgentFirst() {
      return State.IN_WORK.containsAll(states());
    }
  }

  /// @param q order number, pick list, tracking number or the shopper's name; null for all
  /// @param after the last row of the page before; null for the first page
  record Filter(
      View view,
      @Nullable LocationId location,
      @Nullable Way way,
      @Nullable String q,
      @Nullable Cursor after) {}

  record Cursor(Instant due, FulfillmentOrderId id) {
    /// @throws NotFound if it isn't of the form that [#toString()] writes
    public static @Nullable Cursor of(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        String[] parts = text.split("_", 2);
        long micros = Long.parseLong(parts[0]);
        return new Cursor(
            Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000),
            FulfillmentOrderId.of(parts[1]));
      } catch (RuntimeException e) {
        throw (NotFound) new NotFound("Page", text).initCause(e);
      }
    }

    @Override
    public String toString() {
      return due.getEpochSecond() * 1_000_000 + due.getNano() / 1000 + "_" + id;
    }
  }

  record Row(
      FulfillmentOrderId id,
      String pickList,
      OrderId order,
      String number,
      LocationId location,
      String locationName,
      ZoneId zone,
      Way way,
      String method,
      State state,
      Instant due,
      boolean late,
      int units,
      int picked,
      String shopper,
      @Nullable String picker,
      @Nullable Instant keptUntil,
      long version) {}

  record Detail(
      Row row,
      @Nullable PostalAddress shipTo,
      String email,
      @Nullable String phone,
      String language,
      OffsetDateTime promisedLatest,
      @Nullable OffsetDateTime expected,
      @Nullable String code,
      int wrongCodes,
      @Nullable Instant lockedUntil,
      @Nullable Integer parcelGrams,
      int goodsGrams,
      List<LineRow> lines,
      Set<Step> steps,
      List<DecisionView> decisions,
      @Nullable ParcelRow parcel,
      List<NoteRow> notes,
      List<Part> parts) {}

  record LineRow(
      int line,
      String sku,
      @Nullable String gtin,
      String title,
      String options,
      @Nullable String image,
      int asked,
      int due,
      int picked,
      int rejected,
      int cancelled) {
    public int unpicked() {
      return due - picked;
    }
  }

  /// @param names what the candidates are called
  /// @param holdsToday true if today's rule would decide the same on the same figures
  record DecisionView(Decision decision, Map<LocationId, String> names, boolean holdsToday) {}

  record ParcelRow(
      String number,
      String carrier,
      @Nullable String tracking,
      Instant requestedAt,
      @Nullable Instant dispatchedAt) {}

  /// @param what `picked`, or `rejected.NOT_FOUND` if it has a reason
  record NoteRow(Instant at, String by, String what, String detail) {
    public String step() {
      return what.split("\\.", 2)[0];
    }

    public @Nullable String reason() {
      return what.contains(".") ? what.split("\\.", 2)[1] : null;
    }
  }

  record Part(
      FulfillmentOrderId id,
      String pickList,
      LocationId location,
      String locationName,
      Way way,
      State state,
      Instant due,
      ZoneId zone,
      int units,
      int picked,
      @Nullable String carrier,
      @Nullable String tracking,
      List<RejectedRow> rejected) {}

  record RejectedRow(String sku, int quantity, RejectionReason reason) {}

  record WaitingRow(
      OrderId order, String number, String shopper, String sku, int quantity, Instant since) {}

  /// How much work lies at a location, by state.
  record Queue(LocationId location, String name, Map<State, Integer> counts, int late) {
    public int of(String state) {
      return counts.getOrDefault(State.valueOf(state), 0);
    }
  }
}
