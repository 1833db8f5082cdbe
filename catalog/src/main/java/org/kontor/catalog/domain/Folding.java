package org.kontor.catalog.domain;

import java.text.Normalizer;
import java.util.Locale;

/// Makes texts comparable as people compare them: case, accents and letters that only look
/// different don't count, in Latin and in Cyrillic. PostgreSQL's own folding leaves Azerbaijani's
/// `ə` and the dotless `ı` alone, so both sides of a search are folded here.
public final class Folding {
  private Folding() {}

  public static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      if (Character.getType(letter) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (letter) {
        case 'ə' -> folded.append('e');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'ø' -> folded.append('o');
        case 'đ' -> folded.append('d');
        case 'ł' -> folded.append('l');
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }

  /// The words of a text, folded, one blank between them and one at each end.
  public static String words(String text) {
    return " " + fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
