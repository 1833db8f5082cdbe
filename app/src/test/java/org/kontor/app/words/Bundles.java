package org.kontor.app.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/// The message files of all modules.
final class Bundles {
  static final List<String> MODULES =
      List.of("app", "customer", "catalog", "inventory", "orders", "fulfillment", "returns");
  static final List<String> TRANSLATIONS = List.of("de", "es", "ru", "az");

  private static final Set<String> FORMS = Set.of("one", "few", "many", "other");

  private Bundles() {}

  static Map<String, String> english(String module) {
    return read("messages/" + module + ".properties");
  }

  static Map<String, String> translated(String module, String language) {
    return read("messages/" + module + "_" + language + ".properties");
  }

  static Set<String> allKeys() {
    Set<String> keys = new TreeSet<>();
    MODULES.forEach(module -> keys.addAll(english(module).keySet()));
    return keys;
  }

  /// The keys that a language must have, given the English ones: Russian has three plural forms,
  /// the others two.
  static Set<String> expected(Set<String> english, String language) {
    Set<String> keys = new TreeSet<>();
    for (String key : english) {
      String family = family(key);
      if (family.equals(key) || !english.contains(family + ".one")) {
        keys.add(key);
      } else {
        List<String> forms =
            language.equals("ru") ? List.of("one", "few", "many") : List.of("one", "other");
        forms.forEach(form -> keys.add(family + "." + form));
      }
    }
    return keys;
  }

  /// `app.rows` for `app.rows.one`. Only where English has `.one` is it a plural:
  /// `orders.reason.other` is a word.
  static String family(String key) {
    int dot = key.lastIndexOf('.');
    return dot > 0 && FORMS.contains(key.substring(dot + 1)) ? key.substring(0, dot) : key;
  }

  private static Map<String, String> read(String path) {
    Properties properties = new Properties();
    try (var reader =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
    return words;
  }
}
