package org.kontor.fulfillment.adapter.in.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.customer.Finder;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.springframework.stereotype.Component;

/// By pick list, order number, tracking number, or a pick-up's code.
@Component
class FulfillmentFinder implements Finder {
  private final FulfillmentQueries queries;

  FulfillmentFinder(FulfillmentQueries queries) {
    this.queries = queries;
  }

  @Override
  public List<Finding> find(String query, int limit) {
    List<Finding> found = new ArrayList<>();
    for (FulfillmentQueries.Row row : queries.named(query, limit)) {
      boolean exact = row.pickList().equals(query.toUpperCase(Locale.ROOT));
      found.add(
          new Finding(
              "shipment",
              row.pickList(),
              row.number() + " · " + row.locationName() + " · " + row.shopper(),
              "/fulfillment/" + row.id(),
              exact || !row.number().equalsIgnoreCase(query)));
    }
    return found;
  }
}
