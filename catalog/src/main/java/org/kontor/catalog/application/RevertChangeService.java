package org.kontor.catalog.application;

import java.util.List;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Merge;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Revision;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;

/// Reads only: saving begins a transaction, and says it if the product has changed since.
@Service
class RevertChangeService implements RevertChange {
  private final Products products;
  private final SaveProduct saveProduct;

  RevertChangeService(Products products, SaveProduct saveProduct) {
    this.products = products;
    this.saveProduct = saveProduct;
  }

  @Override
  public Result revert(Command command) {
    Product product =
        products
            .find(command.product())
            .orElseThrow(() -> new NotFound("Product", command.product()));
    Revision revision =
        products
            .revision(command.product(), command.version())
            .orElseThrow(() -> new NotFound("Version", command.version()));
    Content before = revision.before();
    if (before == null) {
      return new Result.Refused(
          List.of(
              new Content.Flaw(
                  "", "first-version", "The making of a product can't be taken back; archive it")));
    }
    Merge.Result merge = Merge.of(revision.after(), product.content(), before);
    if (!merge.conflicts().isEmpty()) {
      return new Result.ChangedSince(merge.conflicts());
    }
    var save =
        new SaveProduct.Command(product.id(), product.version(), merge.content(), command.by());
    return switch (saveProduct.save(save)) {
      case SaveProduct.Result.Saved saved -> new Result.Reverted(saved.version());
      case SaveProduct.Result.Unchanged unchanged -> new Result.Reverted(unchanged.version());
      case SaveProduct.Result.Conflict conflict -> new Result.ChangedSince(conflict.conflicts());
      case SaveProduct.Result.Refused refused -> new Result.Refused(refused.flaws());
    };
  }
}
