package org.kontor.catalog.adapter.in.console;

import java.util.List;
import java.util.Locale;
import org.kontor.catalog.application.ProductQueries;
import org.kontor.customer.Finder;
import org.springframework.stereotype.Component;

@Component
class ProductFinder implements Finder {
  private final ProductQueries products;

  ProductFinder(ProductQueries products) {
    this.products = products;
  }

  @Override
  public List<Finding> find(String query, int limit) {
    List<ProductQueries.Row> rows = products.find(query, limit);
    String folded = query.strip().toLowerCase(Locale.ROOT);
    return rows.stream()
        .map(row ->
            new Finding(
                "product",
                row.title(),
                row.sku(),
                "/catalog/products/" + row.handle(),
                rows.size() == 1 && !row.title().toLowerCase(Locale.ROOT).contains(folded)))
        .toList();
  }
}
