package org.kontor.app.console;

import java.util.List;
import java.util.Locale;
import org.kontor.customer.Finder;
import org.springframework.stereotype.Component;

/// Finds specimens, in areas of different roles.
@Component
class SpecimenFinder implements Finder {
  @Override
  public List<Finding> find(String query, int limit) {
    String wanted = query.toLowerCase(Locale.ROOT);
    if (wanted.contains("breaks")) {
      throw new IllegalStateException("The index is gone");
    }
    if (!wanted.startsWith("specimen")) {
      return List.of();
    }
    return List.of(
        new Finding(
            "order",
            "Specimen order",
            "two days ago",
            "/orders/SPECIMEN-1",
            wanted.equals("specimen-1")),
        new Finding("customer", "Specimen customer", "Gold", "/customers/specimen", false));
  }
}
