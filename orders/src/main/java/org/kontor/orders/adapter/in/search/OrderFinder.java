package org.kontor.orders.adapter.in.search;

import java.util.List;
import java.util.Locale;
import org.kontor.customer.Finder;
import org.kontor.orders.application.OrderQueries;
import org.springframework.stereotype.Component;

@Component
class OrderFinder implements Finder {
  private final OrderQueries queries;

  OrderFinder(OrderQueries queries) {
    this.queries = queries;
  }

  @Override
  public List<Finding> find(String query, int limit) {
    return queries.search(query, limit).stream().map(row -> finding(row, query)).toList();
  }

  private static Finding finding(OrderQueries.Row row, String query) {
    return new Finding(
        "order",
        row.number(),
        row.name() + " · " + row.total(),
        "/orders/" + (row.number().startsWith("K-") ? row.number() : row.id()),
        row.number().equals(query.toUpperCase(Locale.ROOT)));
  }
}
