package org.kontor.catalog.adapter.in.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.ImportProducts;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Seo;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// The rows of one product: its own fields stand in the first, each variant has a row, further rows
/// bring pictures.
final class ProductRows implements ImportProducts.Draft {
  private final Handle handle;
  private final List<Row> rows;
  private final Row first;
  private final RowReading reading;

  ProductRows(Handle handle, List<Row> rows, RowReading reading) {
    this.handle = handle;
    this.rows = rows;
    this.first = rows.getFirst();
    this.reading = reading;
  }

  @Override
  public Handle handle() {
    return handle;
  }

  @Override
  public ImportProducts.Drafted onto(@Nullable Content present) {
    List<Importer.Refusal> refusals = new ArrayList<>();
    VariantRows variants = new VariantRows(handle, rows, reading, present, refusals);
    PictureRows pictures = new PictureRows(rows, present, refusals);
    Content content =
        new Content(
            handle,
            status(present, refusals),
            product(Column.TITLE, present == null ? "" : present.title()),
            description(present),
            product(Column.BRAND, present == null ? "" : present.brand()),
            product(Column.TYPE, present == null ? "" : present.type()),
            product(Column.CATEGORY, present == null ? "" : present.category()),
            tags(present),
            variants.options(),
            variants.variants(),
            pictures.pictures(),
            seo(present),
            attributes(present, variants),
            present == null ? new TreeMap<>() : present.translations(),
            hiddenOn(present));
    return refusals.isEmpty()
        ? new ImportProducts.Drafted.Ok(content)
        : new ImportProducts.Drafted.Refused(refusals);
  }

  private String product(Column column, String present) {
    return column.in(first) ? column.text(first) : present;
  }

  private String description(@Nullable Content present) {
    if (!Column.DESCRIPTION.in(first)) {
      return present == null ? "" : present.descriptionHtml();
    }
    return reading.html().clean(Column.DESCRIPTION.text(first));
  }

  private Status status(@Nullable Content present, List<Importer.Refusal> refusals) {
    String word = Column.STATUS.text(first).toUpperCase(Locale.ROOT);
    if (word.isEmpty()) {
      boolean hidden = Column.PUBLISHED.in(first) && !isYes(Column.PUBLISHED.text(first), true);
      return present != null ? present.status() : hidden ? Status.DRAFT : Status.ACTIVE;
    }
    return switch (word) {
      case "ACTIVE" -> Status.ACTIVE;
      case "DRAFT", "UNLISTED" -> Status.DRAFT;
      case "ARCHIVED" -> Status.ARCHIVED;
      default -> {
        refusals.add(
            refusal(first, Column.STATUS, "A status is one of active, draft and archived")
                .by("status"));
        yield Status.DRAFT;
      }
    };
  }

  private SortedSet<String> hiddenOn(@Nullable Content present) {
    SortedSet<String> hidden =
        new TreeSet<>(present == null ? new TreeSet<>() : present.hiddenOn());
    // Without a status, unpublished means a draft; with one, that this channel doesn't show it
    if (Column.PUBLISHED.in(first) && !Column.STATUS.text(first).isEmpty()) {
      String channel = reading.channel().id().value();
      if (isYes(Column.PUBLISHED.text(first), true)) {
        hidden.remove(channel);
      } else {
        hidden.add(channel);
      }
    }
    return hidden;
  }

  static boolean isYes(String word, boolean ifBlank) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "" -> ifBlank;
      case "true", "yes", "1", "active" -> true;
      default -> false;
    };
  }

  private List<String> tags(@Nullable Content present) {
    if (!Column.TAGS.in(first)) {
      return present == null ? List.of() : present.tags();
    }
    return List.of(Column.TAGS.text(first).split("\\s*,\\s*"));
  }

  private Seo seo(@Nullable Content present) {
    Seo old = present == null ? Seo.NONE : present.seo();
    return new Seo(
        product(Column.SEO_TITLE, old.title()), product(Column.SEO_DESCRIPTION, old.description()));
  }

  private SortedMap<String, String> attributes(@Nullable Content present, VariantRows variants) {
    SortedMap<String, String> attributes =
        new TreeMap<>(present == null ? new TreeMap<>() : present.attributes());
    for (String column : variants.columnsOfProduct()) {
      String value = first.text(column);
      if (value.isEmpty()) {
        attributes.remove(column);
      } else {
        attributes.put(column, value);
      }
    }
    return attributes;
  }

  @Override
  public Importer.Refusal refusal(Content.Flaw flaw) {
    Importer.Rule rule = new Importer.Rule(flaw.code(), flaw.values());
    String[] path = flaw.field().split("\\.");
    if ("variants".equals(path[0]) && path.length > 2) {
      String sku = flaw.field().substring("variants.".length(), flaw.field().lastIndexOf('.'));
      boolean aboutSku = flaw.field().endsWith(".sku");
      for (Row row : rows.reversed()) {
        if (aboutSku && Column.SKU.text(row).equalsIgnoreCase(sku)) {
          return new Importer.Refusal(
              row.line(), Column.SKU.nameIn(row), Column.SKU.text(row), flaw.reason(), rule);
        }
      }
      for (Row row : rows.reversed()) {
        if (Column.SKU.text(row).equalsIgnoreCase(sku)) {
          return refusal(row, Column.OPTION1_VALUE, flaw.reason())
              .by(flaw.code(), flaw.values().toArray());
        }
      }
    }
    return "title".equals(path[0])
        ? refusal(first, Column.TITLE, flaw.reason()).by(flaw.code(), flaw.values().toArray())
        : new Importer.Refusal(first.line(), "", null, flaw.reason(), rule);
  }

  static Importer.Refusal refusal(Row row, Column column, String reason) {
    return new Importer.Refusal(row.line(), column.nameIn(row), column.text(row), reason);
  }
}
