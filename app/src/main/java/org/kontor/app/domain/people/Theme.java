package org.kontor.app.domain.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Light, dark, or whatever the device is set to.
public enum Theme {
  LIGHT,
  DARK,
  AUTO;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> of(String code) {
    return Arrays.stream(values()).filter(theme -> theme.code().equals(code)).findFirst();
  }
}
