package org.kontor.catalog.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.FieldChange;
import org.kontor.catalog.domain.FileSkus;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Revision;
import org.kontor.catalog.domain.Variant;
import org.kontor.catalog.imports.Importer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ImportProductsService implements ImportProducts {
  private static final Author NOBODY = new Author("", Author.Source.IMPORT, null);
  private static final int PREVIEWED = 30;

  private final Products products;
  private final FileSkus fileSkus;
  private final Clock clock;

  ImportProductsService(Products products, FileSkus fileSkus, Clock clock) {
    this.products = products;
    this.fileSkus = fileSkus;
    this.clock = clock;
  }

  @Override
  public List<Importer.Result> check(List<Draft> drafts, UUID job) {
    return decide(drafts, job, NOBODY, new ArrayList<>());
  }

  @Override
  public List<Importer.Result> apply(List<Draft> drafts, UUID job, Author by) {
    List<Product.Edit> edits = new ArrayList<>();
    List<Importer.Result> results = decide(drafts, job, by, edits);
    products.save(edits);
    return results;
  }

  private List<Importer.Result> decide(
      List<Draft> drafts, UUID job, Author by, List<Product.Edit> edits) {
    Map<Handle, Product> present = products.find(drafts.stream().map(Draft::handle).toList());
    List<Drafted> drafted =
        drafts.stream().map(draft -> draft.onto(content(present.get(draft.handle())))).toList();
    Map<Sku, Handle> owners = owners(drafts, drafted, job);
    Instant now = clock.instant();
    List<Importer.Result> results = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      results.add(
          switch (drafted.get(i)) {
            case Drafted.Refused refused ->
                Importer.Result.refused(draft.handle().value(), refused.refusals());
            case Drafted.Ok ok ->
                decide(draft, ok.content(), present.get(draft.handle()), owners, by, now, edits);
          });
    }
    return results;
  }

  private static @Nullable Content content(@Nullable Product product) {
    return product == null ? null : product.content();
  }

  /// Whose each SKU is: a product's that exists, else the first in the file that names it.
  private Map<Sku, Handle> owners(List<Draft> drafts, List<Drafted> drafted, UUID job) {
    Map<Sku, Handle> named = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (drafted.get(i) instanceof Drafted.Ok(Content content)) {
        for (Variant variant : content.variants()) {
          named.putIfAbsent(variant.sku(), drafts.get(i).handle());
        }
      }
    }
    Map<Sku, Handle> owners = fileSkus.claim(job, named);
    owners.putAll(products.owners(named.keySet()));
    return owners;
  }

  private static Importer.Result decide(
      Draft draft,
      Content content,
      @Nullable Product present,
      Map<Sku, Handle> owners,
      Author by,
      Instant now,
      List<Product.Edit> edits) {
    String key = draft.handle().value();
    List<Content.Flaw> flaws = new ArrayList<>(content.flaws());
    for (Variant variant : content.variants()) {
      Handle owner = owners.getOrDefault(variant.sku(), draft.handle());
      if (!owner.equals(draft.handle())) {
        flaws.add(
            new Content.Flaw(
                "variants." + variant.sku() + ".sku",
                "sku-taken",
                "SKU " + variant.sku() + " is a variant of " + owner,
                List.of(variant.sku().value(), owner.toString())));
      }
    }
    if (!flaws.isEmpty()) {
      return Importer.Result.refused(key, flaws.stream().map(draft::refusal).toList());
    }
    Optional<Product.Edit> edit =
        present == null
            ? Optional.of(Product.create(content, by, now))
            : present.change(content, by, now);
    edit.ifPresent(edits::add);
    return edit.map(one -> result(key, one.revision()))
        .orElseGet(() -> Importer.Result.unchanged(key));
  }

  private static Importer.Result result(String key, Revision revision) {
    List<Importer.Change> preview =
        revision.changes().stream().limit(PREVIEWED).map(ImportProductsService::shown).toList();
    String before =
        revision.before() == null ? null : Mark.of(revision.product(), revision.version() - 1);
    Importer.Outcome outcome = before == null ? Importer.Outcome.CREATED : Importer.Outcome.CHANGED;
    return new Importer.Result(
        key, outcome, List.of(), before, Mark.of(revision.product(), revision.version()), preview);
  }

  private static Importer.Change shown(FieldChange change) {
    return new Importer.Change(
        change.field(), shortened(change.before()), shortened(change.after()));
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }

  @Override
  public @Nullable String undo(@Nullable String before, String after, Author by) {
    Mark made = Mark.read(after);
    Optional<Product> found = products.find(made.product());
    if (found.isEmpty()) {
      return null;
    }
    Product product = found.get();
    if (product.version() != made.version()) {
      String who =
          products
              .revision(product.id(), product.version())
              .map(last -> last.by().name())
              .orElse("Someone");
      return who + " has changed it since";
    }
    if (before == null) {
      products.remove(product);
      return null;
    }
    Content old =
        products.revision(product.id(), Mark.read(before).version()).orElseThrow().after();
    product.change(old, by, clock.instant()).ifPresent(edit -> products.save(List.of(edit)));
    return null;
  }

  /// A product in one of its versions: all that undo must remember, since every version is kept.
  record Mark(ProductId product, int version) {
    static String of(ProductId product, int version) {
      return "\"" + product + "@" + version + "\"";
    }

    static Mark read(String json) {
      String[] parts = json.replace("\"", "").split("@");
      return new Mark(ProductId.of(parts[0]), Integer.parseInt(parts[1]));
    }
  }
}
