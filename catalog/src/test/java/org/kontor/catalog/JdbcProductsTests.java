package org.kontor.catalog;

import java.util.List;
import org.kontor.catalog.application.ProductsContract;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(properties = "kontor.imports.work=false")
@Import(TestClock.class)
class JdbcProductsTests extends ProductsContract {
  @Autowired Products products;
  @Autowired TransactionOperations transaction;

  @Override
  protected Products products() {
    return products;
  }

  @Override
  protected void save(List<Product.Edit> edits) {
    transaction.executeWithoutResult(_ -> products.save(edits));
  }
}
