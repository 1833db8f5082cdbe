package org.kontor.orders.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.payment.MoneyMove;

/// Lists and figures of orders. Each answers from an index, however many orders there are. Whoever
/// is bound to stores gets the orders of these stores only: sold there, or at work there.
public interface OrderQueries {
  /// The newest first.
  Page list(Filter filter, @Nullable String after, int limit);

  /// Hands over each row that the filter lets through, at most `limit`.
  void each(Filter filter, int limit, Consumer<Row> consumer);

  /// How many a view has, counted to `cap` and no further.
  long count(View view, int cap);

  /// What a person would name an order by in an address: its number, or its id where the number
  /// isn't unique.
  Optional<OrderId> find(String reference);

  /// Orders whose number, e-mail address or name begins like this.
  List<Row> search(String text, int limit);

  /// Money that was asked for, the newest first.
  List<Task> tasks(OrderId order);

  /// Since when units wait because nobody came for them; empty if all were collected that were
  /// ready.
  Optional<Instant> uncollectedSince(OrderId order);

  Today today(Instant since);

  enum View {
    ALL,
    OPEN,
    PAYMENT,
    WAITING,
    REFUSED,
    COMPLETED,
    CANCELLED,
    FAILED
  }

  /// @param q beginning of a number, an e-mail address or a name
  record Filter(
      View view,
      @Nullable String channel,
      @Nullable String method,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String q) {}

  record Row(
      UUID id,
      String number,
      String channel,
      OrderState state,
      Instant placedAt,
      String name,
      String email,
      String method,
      Money total,
      int ordered,
      int cancelled,
      int waiting,
      int allocated,
      int delivered,
      int returned) {}

  /// @param next what to ask the next page with; null if this is the last
  record Page(List<Row> rows, @Nullable String next) {}

  record Task(
      UUID id,
      MoneyMove.Kind kind,
      Money amount,
      String state,
      String cause,
      int attempts,
      Instant createdAt,
      @Nullable Instant doneAt,
      @Nullable String problem) {}

  record Today(int orders, List<Money> turnover) {}
}
