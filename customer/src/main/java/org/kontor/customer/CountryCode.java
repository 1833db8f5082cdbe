package org.kontor.customer;

import java.util.Locale;
import java.util.Set;

/// A country by its ISO 3166-1 alpha-2 code, in capitals: `DE`.
public record CountryCode(String value) {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  public CountryCode {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!KNOWN.contains(value)) {
      throw new IllegalArgumentException("A country is a two-letter ISO 3166-1 code, such as DE");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
