package org.kontor.returns.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.OrderId;
import org.kontor.returns.ReturnId;
import org.kontor.returns.application.ReturnQueries.Filter;
import org.kontor.returns.application.ReturnQueries.HistoryEntry;
import org.kontor.returns.application.ReturnQueries.Page;
import org.kontor.returns.application.ReturnQueries.Row;
import org.kontor.returns.application.ReturnQueries.View;

/// The rows behind [ReturnQueries], wherever they are kept.
public interface ReturnList {
  Page list(Filter filter, @Nullable String after, int limit);

  Map<View, Integer> counts(Filter filter, int cap);

  List<Row> ofOrder(OrderId order);

  List<Row> search(String text, int limit);

  /// The newest first.
  List<HistoryEntry> history(ReturnId id);
}
