package org.kontor.customer.adapter.in.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.customer.Finder;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.CustomerQueries.Row;
import org.springframework.stereotype.Component;

@Component
class CustomerFinder implements Finder {
  private static final int SHORTEST = 3;

  private final CustomerQueries customers;

  CustomerFinder(CustomerQueries customers) {
    this.customers = customers;
  }

  @Override
  public List<Finding> find(String query, int limit) {
    if (query.length() < SHORTEST) {
      return List.of();
    }
    return customers.find(query, limit).stream().map(row -> finding(row, query)).toList();
  }

  private static Finding finding(Row row, String query) {
    String detail =
        Stream.of(row.email(), row.phone())
            .filter(text -> text != null)
            .collect(Collectors.joining(" · "));
    boolean exact = row.email().equalsIgnoreCase(query.strip());
    return new Finding("customer", row.name(), detail, "/customers/" + row.id(), exact);
  }
}
