package org.kontor.catalog;

import java.text.Normalizer;
import java.util.Locale;

/// The retailer's own code of one variant, 1 to 64 characters. Two SKUs that differ only by case or
/// by Unicode form are the same; both forms are kept in capitals, NFC.
public record Sku(String value) implements Comparable<Sku> {
  public Sku {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    if (value.isEmpty() || value.length() > 64) {
      throw new IllegalArgumentException("A SKU has 1 to 64 characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A SKU has no control characters");
    }
  }

  @Override
  public int compareTo(Sku other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
