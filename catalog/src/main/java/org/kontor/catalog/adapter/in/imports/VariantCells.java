package org.kontor.catalog.adapter.in.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Price;
import org.kontor.catalog.domain.Variant;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// Reads the cells of one variant's row.
final class VariantCells {
  private static final String STANDARD = "standard";
  private static final String UNTAXED = "zero";

  private final RowReading reading;
  private final List<String> otherColumns;
  private final List<Importer.Refusal> refusals;

  VariantCells(RowReading reading, List<String> otherColumns, List<Importer.Refusal> refusals) {
    this.reading = reading;
    this.otherColumns = otherColumns;
    this.refusals = refusals;
  }

  Variant variant(Row row, Sku sku, List<String> values, @Nullable Variant old) {
    return new Variant(
        sku,
        gtin(row, old),
        values,
        prices(row, old),
        weight(row, old),
        taxClass(row, old),
        image(row, old),
        attributes(row, old));
  }

  private @Nullable Gtin gtin(Row row, @Nullable Variant old) {
    if (!Column.GTIN.in(row)) {
      return old == null ? null : old.gtin();
    }
    // Spreadsheets are told by an apostrophe to leave a number alone
    String text = Column.GTIN.text(row).replaceFirst("^'", "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return new Gtin(text);
    } catch (IllegalArgumentException e) {
      refusals.add(gtinRefused(row, text, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static Importer.Refusal gtinRefused(Row row, String text, String reason) {
    if (text.matches("\\d[.,]\\d+E\\+?\\d+")) {
      String rounded =
          "A spreadsheet has rounded this GTIN: format the column as text and export it again";
      return ProductRows.refusal(row, Column.GTIN, rounded).by("gtin-rounded");
    }
    Importer.Refusal refusal = ProductRows.refusal(row, Column.GTIN, reason);
    return text.matches("\\d{8}|\\d{12,14}")
        ? refusal.by("gtin-digit", Gtin.checkDigit(text.substring(0, text.length() - 1)))
        : refusal.by("gtin");
  }

  private List<Price> prices(Row row, @Nullable Variant old) {
    Currency currency = reading.channel().currency();
    Price present = old == null ? null : old.price(currency).orElse(null);
    Money amount = money(row, Column.PRICE, present == null ? null : present.amount());
    Money compareAt = money(row, Column.COMPARE_AT, present == null ? null : present.compareAt());
    List<Price> prices = new ArrayList<>();
    boolean placed = false;
    for (Price price : old == null ? List.<Price>of() : old.prices()) {
      if (!price.currency().equals(currency)) {
        prices.add(price);
      } else if (amount != null) {
        prices.add(new Price(amount, compareAt));
        placed = true;
      }
    }
    if (!placed && amount != null) {
      prices.add(new Price(amount, compareAt));
    }
    return prices;
  }

  private @Nullable Money money(Row row, Column column, @Nullable Money present) {
    if (!column.in(row)) {
      return present;
    }
    String text = column.text(row);
    if (text.isEmpty()) {
      return null;
    }
    try {
      Money money = new Money(reading.options().decimal(text), reading.channel().currency());
      if (money.isNegative()) {
        throw new IllegalArgumentException("A price is not negative");
      }
      if (money.amount().precision() - money.amount().scale() > 12) {
        throw new IllegalArgumentException("No price is as high as this");
      }
      return money;
    } catch (IllegalArgumentException e) {
      refusals.add(ProductRows.refusal(row, column, String.valueOf(e.getMessage())).by("price"));
      return null;
    }
  }

  private int weight(Row row, @Nullable Variant old) {
    if (!Column.GRAMS.in(row)) {
      return old == null ? 0 : old.weightGrams();
    }
    String text = Column.GRAMS.text(row);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      BigDecimal grams = reading.options().decimal(text).setScale(0, RoundingMode.HALF_UP);
      if (grams.signum() < 0 || grams.precision() > 9) {
        throw new IllegalArgumentException("A weight is between 0 and 999,999,999 grams");
      }
      return grams.intValueExact();
    } catch (IllegalArgumentException e) {
      refusals.add(
          ProductRows.refusal(row, Column.GRAMS, String.valueOf(e.getMessage())).by("weight"));
      return 0;
    }
  }

  private static String taxClass(Row row, @Nullable Variant old) {
    String present = old == null ? STANDARD : old.taxClass();
    String code = Column.TAX_CODE.text(row).toLowerCase(Locale.ROOT);
    if (!code.isEmpty()) {
      return code.length() > 40 ? code.substring(0, 40) : code;
    }
    if (!Column.TAXABLE.in(row) || Column.TAXABLE.text(row).isEmpty()) {
      return present;
    }
    boolean taxed = ProductRows.isYes(Column.TAXABLE.text(row), true);
    return !taxed ? UNTAXED : Objects.equals(present, UNTAXED) ? STANDARD : present;
  }

  private @Nullable String image(Row row, @Nullable Variant old) {
    if (!Column.VARIANT_IMAGE.in(row)) {
      return old == null ? null : old.image();
    }
    String url = Column.VARIANT_IMAGE.text(row);
    return url.isEmpty() || !PictureRows.isAddress(row, Column.VARIANT_IMAGE, refusals)
        ? null
        : url;
  }

  private SortedMap<String, String> attributes(Row row, @Nullable Variant old) {
    SortedMap<String, String> attributes =
        new TreeMap<>(old == null ? new TreeMap<>() : old.attributes());
    for (String column : otherColumns) {
      String value = row.text(column);
      if (value.isEmpty()) {
        attributes.remove(column);
      } else {
        attributes.put(column, value);
      }
    }
    return attributes;
  }
}
