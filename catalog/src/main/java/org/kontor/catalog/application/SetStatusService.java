package org.kontor.catalog.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SetStatusService implements SetStatus {
  private final Products products;
  private final Clock clock;

  SetStatusService(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  @Override
  public int set(Command command) {
    List<Product.Edit> edits = new ArrayList<>();
    for (ProductId id : command.products().stream().distinct().toList()) {
      products
          .find(id)
          .flatMap(product ->
              product.change(
                  product.content().with(command.status()), command.by(), clock.instant()))
          .ifPresent(edits::add);
    }
    products.save(edits);
    return edits.size();
  }
}
