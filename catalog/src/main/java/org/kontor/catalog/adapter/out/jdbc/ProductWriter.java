package org.kontor.catalog.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Folding;
import org.kontor.catalog.domain.Picture;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Revision;
import org.kontor.catalog.domain.Variant;
import org.kontor.customer.StaleVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes many products with a handful of statements, each sent as one batch.
@Component
class ProductWriter {
  private final JdbcTemplate jdbc;
  private final ContentJson json;
  private final PriceWriter prices;
  private final ListingWriter listings;

  ProductWriter(JdbcTemplate jdbc, ContentJson json, PriceWriter prices, ListingWriter listings) {
    this.jdbc = jdbc;
    this.json = json;
    this.prices = prices;
    this.listings = listings;
  }

  void write(List<Product.Edit> edits) {
    try {
      insert(edits.stream().filter(edit -> edit.revision().version() == 1).toList());
      update(edits.stream().filter(edit -> edit.revision().version() > 1).toList());
      variants(edits);
      revisions(edits);
      prices.write(edits.stream().map(Product.Edit::revision).toList());
      listings.write(edits.stream().map(Product.Edit::product).toList());
    } catch (DuplicateKeyException e) {
      String handle = edits.getFirst().product().content().handle().value();
      throw (StaleVersion) new StaleVersion("Product", handle).initCause(e);
    }
  }

  private void insert(List<Product.Edit> edits) {
    jdbc.batchUpdate(
        """
        insert into catalog.products (version, handle, status, title, brand, type, category, hidden_on, image,
          variant_count, incomplete, content, search, changed_at, id, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
        """,
        edits.stream()
            .map(edit -> row(edit.product(), stamp(edit.product().createdAt())))
            .toList());
  }

  private void update(List<Product.Edit> edits) {
    int[] counts =
        jdbc.batchUpdate(
            """
            update catalog.products set version = ?, handle = ?, status = ?, title = ?, brand = ?, type = ?,
              category = ?, hidden_on = ?, image = ?, variant_count = ?, incomplete = ?, content = ?::jsonb, search = ?, changed_at = ?
            where id = ? and version = ?
            """,
            edits.stream().map(edit -> row(edit.product(), edit.product().version() - 1)).toList());
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        throw new StaleVersion("Product", edits.get(i).product().content().handle());
      }
    }
  }

  private Object[] row(Product product, Object last) {
    Content content = product.content();
    return new Object[] {
      product.version(),
      content.handle().value(),
      content.status().name(),
      content.title(),
      content.brand(),
      content.type(),
      content.category(),
      content.hiddenOn().toArray(String[]::new),
      firstPicture(content),
      content.variants().size(),
      content.isIncomplete(),
      json.write(content),
      searchText(content),
      stamp(product.changedAt()),
      product.id().value(),
      last
    };
  }

  private void variants(List<Product.Edit> edits) {
    // Only where they differ: most edits are about texts, and two variants of one batch may swap
    // their SKUs
    List<Product.Edit> changed =
        edits.stream().filter(edit -> variantsDiffer(edit.revision())).toList();
    UUID[] ids = changed.stream().map(edit -> edit.product().id().value()).toArray(UUID[]::new);
    jdbc.update("delete from catalog.variants where product_id = any(?)", (Object) ids);
    jdbc.batchUpdate(
        """
        insert into catalog.variants (sku, product_id, position, gtin, options, image, weight_grams, tax_class)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changed.stream().flatMap(edit -> variantRows(edit.product()).stream()).toList());
  }

  private static boolean variantsDiffer(Revision revision) {
    Content before = revision.before();
    return before == null
        || !before.variants().equals(revision.after().variants())
        || !before.pictures().equals(revision.after().pictures());
  }

  private static List<Object[]> variantRows(Product product) {
    Content content = product.content();
    return content.variants().stream()
        .map(variant ->
            new Object[] {
              variant.sku().value(),
              product.id().value(),
              content.variants().indexOf(variant),
              variant.gtin() == null ? null : variant.gtin().value(),
              variant.label(),
              variant.image() == null ? firstPicture(content) : variant.image(),
              variant.weightGrams(),
              variant.taxClass()
            })
        .toList();
  }

  private void revisions(List<Product.Edit> edits) {
    jdbc.batchUpdate(
        """
        insert into catalog.revisions (product_id, version, at, by, source, import_id, changes, content)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
        """,
        edits.stream().map(Product.Edit::revision).map(this::revisionRow).toList());
  }

  private Object[] revisionRow(Revision revision) {
    return new Object[] {
      revision.product().value(),
      revision.version(),
      stamp(revision.at()),
      revision.by().name(),
      revision.by().source().name(),
      revision.by().importId(),
      // What a product was made with is its content: no need to say it twice
      json.write(revision.before() == null ? List.of() : revision.changes()),
      json.write(revision.after())
    };
  }

  static String searchText(Content content) {
    String codes =
        content.variants().stream()
            .map(variant -> variant.sku() + (variant.gtin() == null ? "" : " " + variant.gtin()))
            .collect(Collectors.joining(" "));
    String values =
        content.variants().stream()
            .map(Variant::values)
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.joining(" "));
    String titles =
        content.translations().values().stream()
            .map(texts -> texts.title())
            .collect(Collectors.joining(" "));
    return Folding.words(
        String.join(
            " ",
            content.title(),
            titles,
            content.brand(),
            content.type(),
            content.category(),
            String.join(" ", content.tags()),
            values,
            content.handle().value(),
            codes));
  }

  static @org.jspecify.annotations.Nullable String firstPicture(Content content) {
    return content.pictures().stream().findFirst().map(Picture::url).orElse(null);
  }

  static Timestamp stamp(Instant moment) {
    return Timestamp.from(moment);
  }
}
