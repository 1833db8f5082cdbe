package org.kontor.catalog;

/// A Global Trade Item Number with a right check digit, given as GTIN-8, -12, -13 or -14 and kept
/// as 14 digits.
///
/// Source of the check digit: GS1 General Specifications, section 7.9: weights 3, 1, 3, 1 ... from
/// the right over the digits before it; `(10 - sum mod 10) mod 10`.
public record Gtin(String value) {
  public Gtin {
    value = value.strip();
    if (!value.matches("\\d{8}|\\d{12}|\\d{13}|\\d{14}")) {
      throw new IllegalArgumentException("A GTIN has 8, 12, 13 or 14 digits");
    }
    value = "0".repeat(14 - value.length()) + value;
    int expected = checkDigit(value.substring(0, 13));
    if (value.charAt(13) - '0' != expected) {
      throw new IllegalArgumentException("The check digit of this GTIN should be " + expected);
    }
  }

  /// The digit that follows the given ones.
  public static int checkDigit(String digits) {
    int sum = 0;
    for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
      sum += (digits.charAt(i) - '0') * weight;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
