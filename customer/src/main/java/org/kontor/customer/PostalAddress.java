package org.kontor.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a person or a location receives mail. The country is an ISO 3166-1 alpha-2 code in
/// capitals; every other part is kept as it was given, on one line.
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
    name = OneLine.of(name);
    line1 = OneLine.of(line1);
    line2 = OneLine.orNull(line2);
    postalCode = OneLine.of(postalCode);
    city = OneLine.of(city);
    region = OneLine.orNull(region);
    phone = OneLine.orNull(phone);
    country = country.strip().toUpperCase(Locale.ROOT);
    if (country.length() != 2) {
      throw new IllegalArgumentException(
          "Country must be a two-letter ISO 3166-1 code, such as DE");
    }
  }
}
