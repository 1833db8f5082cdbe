package org.kontor.customer.domain;

import java.util.Optional;

/// A telephone number as it was given, compared by its digits alone: `+49 170 1234` and
/// `0049170/1234` are the same.
///
/// @param digits without leading zeros
public record PhoneNumber(String number, String digits) {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 17;

  /// @throws IllegalArgumentException if nobody could be called there
  public static PhoneNumber of(String text) {
    return read(text)
        .orElseThrow(() -> new IllegalArgumentException("A phone number has 5 to 17 digits"));
  }

  /// What a channel sent along, taken only if somebody could be called there.
  public static Optional<PhoneNumber> read(String text) {
    String digits = digitsOf(text);
    boolean callable = digits.length() >= SHORTEST && digits.length() <= LONGEST;
    return callable ? Optional.of(new PhoneNumber(text.strip(), digits)) : Optional.empty();
  }

  /// The digits of anything typed, without leading zeros; empty if there are none.
  public static String digitsOf(String text) {
    return text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
  }
}
