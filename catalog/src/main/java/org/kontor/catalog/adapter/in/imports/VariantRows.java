package org.kontor.catalog.adapter.in.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Variant;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// The variants that rows describe. A row means the variant with its SKU, else the one with its
/// options; variants that the file doesn't name stay. A variant without a SKU gets one from its
/// handle and options, always the same.
final class VariantRows {
  private static final List<Column> NAMES =
      List.of(Column.OPTION1_NAME, Column.OPTION2_NAME, Column.OPTION3_NAME);
  private static final List<Column> VALUES =
      List.of(Column.OPTION1_VALUE, Column.OPTION2_VALUE, Column.OPTION3_VALUE);
  private static final Set<String> UNDERSTOOD = new HashSet<>(Column.ownNames());

  private final Handle handle;
  private final List<Row> rows;
  private final RowReading reading;
  private final List<Importer.Refusal> refusals;
  private final List<String> options;
  private final List<String> columnsOfProduct = new ArrayList<>();
  private final List<String> columnsOfVariants = new ArrayList<>();
  private final Map<Sku, Variant> bySku = new HashMap<>();
  private final Map<List<String>, Variant> byValues = new HashMap<>();
  private final List<Variant> variants;

  VariantRows(
      Handle handle,
      List<Row> rows,
      RowReading reading,
      @Nullable Content present,
      List<Importer.Refusal> refusals) {
    this.handle = handle;
    this.rows =
        Stream.concat(
                Stream.of(rows.getFirst()), rows.stream().skip(1).filter(VariantRows::isVariant))
            .toList();
    this.reading = reading;
    this.refusals = refusals;
    this.options = present != null && !hasOptions() ? present.options() : options(this.rows);
    sortColumns();
    if (present != null) {
      present
          .variants()
          .forEach(variant -> {
            bySku.put(variant.sku(), variant);
            byValues.put(variant.values(), variant);
          });
    }
    this.variants = read(present);
  }

  List<String> options() {
    return options;
  }

  List<Variant> variants() {
    return variants;
  }

  /// The columns that we don't understand and that say something about the product as a whole.
  List<String> columnsOfProduct() {
    return columnsOfProduct;
  }

  private static boolean isVariant(Row row) {
    return !Column.SKU.text(row).isEmpty()
        || !Column.PRICE.text(row).isEmpty()
        || VALUES.stream().anyMatch(column -> !column.text(row).isEmpty());
  }

  private boolean hasOptions() {
    return Column.OPTION1_VALUE.in(rows.getFirst());
  }

  private static List<String> options(List<Row> rows) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Column nameColumn = NAMES.get(i);
      Column valueColumn = VALUES.get(i);
      Optional<String> name =
          rows.stream().map(nameColumn::text).filter(text -> !text.isEmpty()).findFirst();
      List<String> values =
          rows.stream().map(valueColumn::text).filter(text -> !text.isEmpty()).toList();
      boolean onlyOne =
          "title".equalsIgnoreCase(name.orElse(""))
              && values.stream().allMatch("default title"::equalsIgnoreCase);
      if (!values.isEmpty() && !onlyOne) {
        options.add(name.orElse("Option " + (i + 1)));
      }
    }
    return options;
  }

  /// A column that only the first row fills is about the product; one that other rows fill too is
  /// about variants.
  private void sortColumns() {
    for (String column : rows.getFirst().cells().keySet()) {
      if (!UNDERSTOOD.contains(column)) {
        boolean ofVariants =
            Column.OF_VARIANTS.contains(column)
                || rows.stream().skip(1).anyMatch(row -> !row.text(column).isEmpty());
        (ofVariants ? columnsOfVariants : columnsOfProduct).add(column);
      }
    }
  }

  private List<Variant> read(@Nullable Content present) {
    Map<Sku, Variant> read = new LinkedHashMap<>();
    Set<Sku> replaced = new HashSet<>();
    VariantCells cells = new VariantCells(reading, columnsOfVariants, refusals);
    for (Row row : rows) {
      List<String> values = values(row, present);
      Variant old = meant(row, values);
      Optional<Sku> sku = sku(row, values, old);
      if (sku.isEmpty()) {
        continue;
      }
      if (old != null) {
        replaced.add(old.sku());
      }
      Variant variant =
          cells.variant(
              row,
              sku.get(),
              values.isEmpty() && old != null && !hasOptions() ? old.values() : values,
              old);
      if (read.putIfAbsent(variant.sku(), variant) != null) {
        refusals.add(repeated(row, variant));
      }
    }
    if (present != null) {
      present.variants().stream()
          .filter(variant -> !replaced.contains(variant.sku()))
          .forEach(variant -> read.putIfAbsent(variant.sku(), variant));
    }
    return List.copyOf(read.values());
  }

  private static Importer.Refusal repeated(Row row, Variant variant) {
    return Column.SKU.text(row).isEmpty()
        ? ProductRows.refusal(
                row,
                Column.OPTION1_VALUE,
                "Another row of this product has the same options and no SKU either")
            .by("row-repeated")
        : ProductRows.refusal(
                row, Column.SKU, "SKU " + variant.sku() + " stands twice in this product")
            .by("sku-repeated", variant.sku());
  }

  private List<String> values(Row row, @Nullable Content present) {
    if (present != null && !hasOptions()) {
      return List.of();
    }
    return VALUES.stream().limit(options.size()).map(column -> column.text(row)).toList();
  }

  private @Nullable Variant meant(Row row, List<String> values) {
    String sku = Column.SKU.text(row);
    Variant bySkuCell = sku.isEmpty() || sku.length() > 64 ? null : bySku.get(new Sku(sku));
    if (bySkuCell != null) {
      return bySkuCell;
    }
    return hasOptions() || bySku.size() == 1 ? byValues.get(values) : null;
  }

  private Optional<Sku> sku(Row row, List<String> values, @Nullable Variant old) {
    String text = Column.SKU.text(row);
    try {
      if (!text.isEmpty()) {
        return Optional.of(new Sku(text));
      }
      return Optional.of(old != null ? old.sku() : made(values));
    } catch (IllegalArgumentException e) {
      refusals.add(ProductRows.refusal(row, Column.SKU, String.valueOf(e.getMessage())).by("sku"));
      return Optional.empty();
    }
  }

  private Sku made(List<String> values) {
    String name =
        handle.value()
            + (values.isEmpty() ? "" : "-" + Handle.suggestedBy(String.join(" ", values)));
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.length() <= 64) {
      return new Sku(upper);
    }
    return new Sku(
        upper.substring(0, 55)
            + "-"
            + Integer.toHexString(upper.hashCode()).toUpperCase(Locale.ROOT));
  }
}
