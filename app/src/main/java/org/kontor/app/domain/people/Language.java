package org.kontor.app.domain.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages that the console speaks. English is what it falls back to.
public enum Language {
  EN("English"),
  DE("Deutsch"),
  ES("Español"),
  RU("Русский"),
  AZ("Azərbaycanca");

  private final String name;

  Language(String name) {
    this.name = name;
  }

  /// The language's own name for itself.
  public String getName() {
    return name;
  }

  /// ISO 639-1, small letters.
  public String getCode() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(getCode());
  }

  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.getCode().equals(code)).findFirst();
  }
}
