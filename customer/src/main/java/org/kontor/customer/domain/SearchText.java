package org.kontor.customer.domain;

import java.text.Normalizer;
import java.util.Locale;

/// Folds names so that people find what they can't type: case, accents and the letters that carry
/// none of their own in Unicode (ə, ı, ß, ł, ø) make no difference.
public final class SearchText {
  private SearchText() {}

  public static String fold(String text) {
    String letters =
        Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replace('ə', 'e')
            .replace('ı', 'i')
            .replace("ß", "ss")
            .replace('ł', 'l')
            .replace('ø', 'o');
    return letters.replaceAll("\\s+", " ");
  }
}
