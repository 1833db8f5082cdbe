package org.kontor.catalog.application;

import java.util.List;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;

class ProductsInMemoryTests extends ProductsContract {
  private final ProductsInMemory products = new ProductsInMemory();

  @Override
  protected Products products() {
    return products;
  }

  @Override
  protected void save(List<Product.Edit> edits) {
    products.save(edits);
  }
}
