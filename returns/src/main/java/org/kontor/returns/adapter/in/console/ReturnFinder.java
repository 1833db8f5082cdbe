package org.kontor.returns.adapter.in.console;

import java.util.List;
import org.kontor.customer.Finder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.returns.application.ReturnQueries;
import org.kontor.returns.application.ReturnQueries.Row;
import org.springframework.stereotype.Component;

@Component
class ReturnFinder implements Finder {
  private static final int SHORTEST = 3;

  private final ReturnQueries returns;
  private final StoreAccess access;

  ReturnFinder(ReturnQueries returns, StoreAccess access) {
    this.returns = returns;
    this.access = access;
  }

  @Override
  public List<Finding> find(String query, int limit) {
    if (query.length() < SHORTEST) {
      return List.of();
    }
    return returns.search(query, limit).stream()
        .filter(row -> row.location() == null || access.mayActAt(new LocationId(row.location())))
        .map(row -> finding(row, query))
        .toList();
  }

  private static Finding finding(Row row, String query) {
    return new Finding(
        "return",
        row.number().value(),
        row.order() + " · " + row.shopper() + " · " + row.titles(),
        "/returns/" + row.number(),
        row.number().value().equalsIgnoreCase(query.strip()));
  }
}
