package org.kontor.returns.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.RefundSum;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnState;

/// Returns to look at.
public interface ReturnQueries {
  Page list(Filter filter, @Nullable String after, int limit);

  /// How many there are in each view, counted no further than `cap`.
  Map<View, Integer> counts(Filter filter, int cap);

  /// The latest first.
  List<Row> ofOrder(OrderId order);

  /// By its number, its order's number from the beginning, or the shopper's whole e-mail address;
  /// open ones first.
  List<Row> search(String text, int limit);

  Optional<Detail> find(RmaNumber number);

  /// The queues that people work on.
  enum View {
    OPEN(
        ReturnState.REQUESTED,
        ReturnState.AUTHORIZED,
        ReturnState.RECEIVED,
        ReturnState.INSPECTED,
        ReturnState.DISPOSITIONED,
        ReturnState.REFUND_DUE),
    TO_DECIDE(ReturnState.REQUESTED),
    EXPECTED(ReturnState.AUTHORIZED),
    TO_INSPECT(ReturnState.RECEIVED, ReturnState.INSPECTED),
    TO_REFUND(ReturnState.DISPOSITIONED),
    REFUND_DUE(ReturnState.REFUND_DUE),
    CLOSED(ReturnState.CLOSED),
    ENDED(ReturnState.REJECTED, ReturnState.CANCELLED, ReturnState.EXPIRED),
    ALL(ReturnState.values());

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<ReturnState> states;

    View(ReturnState... states) {
      this.states = Set.of(states);
    }

    public Set<ReturnState> states() {
      return states;
    }
  }

  /// @param stores only what was received there, or nowhere yet; null for all
  record Filter(View view, String text, @Nullable Set<LocationId> stores) {}

  /// @param next where the next page begins; null on the last one
  record Page(List<Row> rows, @Nullable String next) {}

  /// @param received null until something came
  /// @param refund null until it is approved
  /// @param expected what it will be, but for a cent of rounding: known from the inspection until
  ///   it is approved
  record Row(
      RmaNumber number,
      String order,
      String shopper,
      ReturnState state,
      ReturnMethod method,
      Instant requestedAt,
      @Nullable Instant expiresAt,
      @Nullable String location,
      int units,
      @Nullable Integer received,
      String titles,
      @Nullable Money refund,
      @Nullable Money expected) {}

  /// @param owed what the refund would be by what is known now; what was approved, once it was
  /// @param channel its name
  record Detail(
      Return found,
      List<HistoryEntry> history,
      Optional<Purchase> purchase,
      RefundSum owed,
      String channel) {}

  record HistoryEntry(ReturnState became, Instant at, String by, @Nullable String note) {}
}
