package org.kontor.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a person or a location receives mail. The country is an ISO 3166-1 alpha-2 code in
/// capitals; every other part is kept as it was given, trimmed.
public record PostalAddress(
    String name,
    String line1,
    @Nullable String line2,
    String postalCode,
    String city,
    @Nullable String region,
    String country,
    @Nullable String phone) {

  public PostalAddress {
    name = name.strip();
    line1 = line1.strip();
    line2 = blankToNull(line2);
    postalCode = postalCode.strip();
    city = city.strip();
    region = blankToNull(region);
    phone = blankToNull(phone);
    country = country.strip().toUpperCase(Locale.ROOT);
    if (country.length() != 2) {
      throw new IllegalArgumentException(
          "Country must be a two-letter ISO 3166-1 code, such as DE");
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
