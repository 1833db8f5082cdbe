package org.kontor.returns;

import java.util.Locale;

/// What people call a return by: `R-100017`; printed on the return slip and shown as a code in the
/// store.
public record RmaNumber(String value) {
  public static final String FORM = "R-[0-9]{1,12}";

  public RmaNumber {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("A return's number looks like R-100017");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
