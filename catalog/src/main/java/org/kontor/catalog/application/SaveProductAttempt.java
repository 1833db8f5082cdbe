package org.kontor.catalog.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.application.SaveProduct.Command;
import org.kontor.catalog.application.SaveProduct.Result;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Merge;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Revision;
import org.kontor.catalog.domain.Variant;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One attempt to save a product, in a transaction of its own.
@Service
@Transactional
class SaveProductAttempt {
  private final Products products;
  private final Clock clock;

  SaveProductAttempt(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  /// @throws org.kontor.customer.StaleVersion if someone was faster by less than this attempt took
  public Result save(Command command) {
    return command.product() == null ? create(command) : change(command, command.product());
  }

  private Result create(Command command) {
    List<Content.Flaw> flaws = flaws(command.content(), Optional.empty());
    if (!flaws.isEmpty()) {
      return new Result.Refused(flaws);
    }
    Product.Edit edit = Product.create(command.content(), command.by(), clock.instant());
    products.save(List.of(edit));
    return new Result.Saved(
        edit.product().id(), edit.product().content().handle().value(), 1, false);
  }

  private Result change(Command command, ProductId id) {
    Product product = products.find(id).orElseThrow(() -> new NotFound("Product", id));
    Content content = command.content();
    boolean stale = product.version() != command.baseVersion();
    if (stale) {
      Revision base =
          products
              .revision(id, command.baseVersion())
              .orElseThrow(() -> new NotFound("Version", command.baseVersion()));
      Merge.Result merge = Merge.of(base.after(), product.content(), content);
      if (!merge.conflicts().isEmpty()) {
        String theirs =
            products.revision(id, product.version()).map(last -> last.by().name()).orElse("");
        return new Result.Conflict(product.version(), theirs, merge.content(), merge.conflicts());
      }
      content = merge.content();
    }
    List<Content.Flaw> flaws = flaws(content, Optional.of(product.content().handle()));
    if (!flaws.isEmpty()) {
      return new Result.Refused(flaws);
    }
    Handle handle = content.handle();
    return product
        .change(content, command.by(), clock.instant())
        .<Result>map(edit -> {
          products.save(List.of(edit));
          return new Result.Saved(id, handle.value(), product.version(), stale);
        })
        .orElseGet(() -> new Result.Unchanged(id, handle.value(), product.version()));
  }

  private List<Content.Flaw> flaws(Content content, Optional<Handle> present) {
    List<Content.Flaw> flaws = new ArrayList<>(content.flaws());
    boolean renamed = present.filter(content.handle()::equals).isEmpty();
    if (renamed && !products.find(List.of(content.handle())).isEmpty()) {
      flaws.add(
          new Content.Flaw(
              "handle",
              "handle-taken",
              "Another product has the handle " + content.handle(),
              List.of(content.handle().value())));
    }
    products
        .owners(content.variants().stream().map(Variant::sku).toList())
        .forEach((sku, owner) -> {
          if (!present.equals(Optional.of(owner))) {
            flaws.add(
                new Content.Flaw(
                    "variants." + sku + ".sku",
                    "sku-taken",
                    "SKU " + sku + " is a variant of " + owner,
                    List.of(sku.value(), owner.toString())));
          }
        });
    return flaws;
  }
}
