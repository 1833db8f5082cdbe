package org.kontor.catalog.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;

/// The products that there are. Files bring them by the hundred, so every question and every save
/// takes many at once.
public interface Products {
  Optional<Product> find(ProductId id);

  Map<Handle, Product> find(Collection<Handle> handles);

  /// Whose variant each SKU is; an unknown SKU is missing from the answer.
  Map<Sku, Handle> owners(Collection<Sku> skus);

  /// @throws org.kontor.customer.StaleVersion if someone saved one of them since it was found;
  ///   nothing is saved then
  void save(List<Product.Edit> edits);

  /// What a product was in a version, with the change that led there.
  Optional<Revision> revision(ProductId id, int version);

  /// Takes products away as if they had never been: only for undoing their import.
  ///
  /// @throws org.kontor.customer.StaleVersion if it has changed since that version
  void remove(Product product);
}
