package org.kontor.catalog.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Revision;
import org.kontor.catalog.domain.Variant;
import org.kontor.customer.StaleVersion;

/// As honest as the contract test of both makes it: a product is what its revisions say.
public final class ProductsInMemory implements Products {
  private Map<ProductId, List<Revision>> histories = new LinkedHashMap<>();

  @Override
  public Optional<Product> find(ProductId id) {
    return Optional.ofNullable(histories.get(id)).map(ProductsInMemory::product);
  }

  @Override
  public Map<Handle, Product> find(Collection<Handle> handles) {
    Map<Handle, Product> found = new HashMap<>();
    all().stream()
        .filter(product -> handles.contains(product.content().handle()))
        .forEach(product -> found.put(product.content().handle(), product));
    return found;
  }

  @Override
  public Map<Sku, Handle> owners(Collection<Sku> skus) {
    Map<Sku, Handle> owners = new HashMap<>();
    for (Product product : all()) {
      for (Variant variant : product.content().variants()) {
        if (skus.contains(variant.sku())) {
          owners.put(variant.sku(), product.content().handle());
        }
      }
    }
    return owners;
  }

  @Override
  public void save(List<Product.Edit> edits) {
    Map<ProductId, List<Revision>> saved = new LinkedHashMap<>(histories);
    for (Product.Edit edit : edits) {
      Handle handle = edit.product().content().handle();
      List<Revision> history = new ArrayList<>(saved.getOrDefault(edit.product().id(), List.of()));
      if (history.size() != edit.product().version() - 1
          || saved.entrySet().stream()
              .filter(other -> !other.getKey().equals(edit.product().id()))
              .anyMatch(other -> other.getValue().getLast().after().handle().equals(handle))) {
        throw new StaleVersion("Product", handle);
      }
      history.add(edit.revision());
      saved.put(edit.product().id(), history);
    }
    histories = saved;
  }

  @Override
  public Optional<Revision> revision(ProductId id, int version) {
    return histories.getOrDefault(id, List.of()).stream()
        .filter(revision -> revision.version() == version)
        .findFirst();
  }

  @Override
  public void remove(Product product) {
    if (find(product.id()).filter(present -> present.version() == product.version()).isEmpty()) {
      throw new StaleVersion("Product", product.content().handle());
    }
    histories.remove(product.id());
  }

  private List<Product> all() {
    return histories.values().stream().map(ProductsInMemory::product).toList();
  }

  private static Product product(List<Revision> history) {
    Revision last = Objects.requireNonNull(history.getLast());
    return new Product(
        last.product(), last.version(), last.after(), history.getFirst().at(), last.at());
  }
}
