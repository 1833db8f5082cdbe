package org.kontor.catalog.domain;

import java.text.Normalizer;
import java.util.Locale;

/// What a product is called in addresses and files: `lichtung-2-tent`. At most 255 characters, no
/// blanks, no slashes; two handles that differ only by case are the same.
public record Handle(String value) {
  public Handle {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (value.isEmpty() || value.length() > 255) {
      throw new IllegalArgumentException("A handle has 1 to 255 characters");
    }
    if (!value.matches("[\\p{L}\\p{M}\\p{N}_.~-]+")) {
      throw new IllegalArgumentException(
          "A handle has letters, digits, hyphens, points and underscores only");
    }
  }

  /// The handle that a title suggests: `Émile & Söhne, 2 l` becomes `emile-sohne-2-l`.
  public static Handle suggestedBy(String title) {
    String words = Folding.fold(title).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String text = words.isEmpty() ? "product" : words;
    return new Handle(text.length() > 200 ? text.substring(0, 200) : text);
  }

  @Override
  public String toString() {
    return value;
  }
}
