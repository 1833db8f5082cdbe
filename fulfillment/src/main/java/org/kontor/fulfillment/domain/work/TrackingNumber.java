package org.kontor.fulfillment.domain.work;

/// A parcel's number by the Universal Postal Union's standard S10: two letters, eight digits, a
/// check digit, the country.
public final class TrackingNumber {
  private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private TrackingNumber() {}

  /// @param serial its last eight digits count
  /// @param country ISO 3166-1 alpha-2
  public static String of(String service, long serial, String country) {
    String digits = String.format("%08d", Math.floorMod(serial, 100_000_000L));
    return service + digits + checkDigit(digits) + country;
  }

  static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 0 : check == 11 ? 5 : check;
  }
}
