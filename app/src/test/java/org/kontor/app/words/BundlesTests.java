package org.kontor.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTests {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("bundles")
  void hasTheSameKeysInEachLanguage(String module, String language) {
    Set<String> english = Bundles.english(module).keySet();
    Set<String> there = new TreeSet<>(Bundles.translated(module, language).keySet());
    // A plural form that a language doesn't use does no harm
    there.removeIf(key ->
        !Bundles.expected(english, language).contains(key)
            && english.contains(Bundles.family(key) + ".one"));
    assertThat(there).containsExactlyInAnyOrderElementsOf(Bundles.expected(english, language));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("bundles")
  void saysSomethingForEachKey(String module, String language) {
    assertThat(Bundles.translated(module, language))
        .allSatisfy((_, text) -> assertThat(text).isNotBlank());
    assertThat(Bundles.english(module)).allSatisfy((_, text) -> assertThat(text).isNotBlank());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("bundles")
  void hasTheSamePlaceholdersInEachLanguage(String module, String language) {
    Map<String, String> english = Bundles.english(module);
    Bundles.translated(module, language)
        .forEach((key, text) -> {
          String model = english.getOrDefault(key, english.get(Bundles.family(key) + ".other"));
          assertThat(placeholders(text)).as(key).isEqualTo(placeholders(String.valueOf(model)));
        });
  }

  /// A word that was copied and never translated looks like one that is the same in both languages;
  /// those are listed.
  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("bundles")
  void isTranslated(String module, String language) throws IOException {
    Set<String> same = sameInEnglish(language);
    Map<String, String> english = Bundles.english(module);
    List<String> copied = new ArrayList<>();
    Bundles.translated(module, language)
        .forEach((key, text) -> {
          if (text.equals(english.get(key))
              && text.matches(".*\\p{L}{2}.*")
              && !same.contains(text)) {
            copied.add(key + "=" + text);
          }
        });
    assertThat(copied)
        .as("the same as in English; if rightly so, list it in same-in-english.properties")
        .isEmpty();
  }

  /// In a message with arguments a straight apostrophe swallows what follows.
  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("bundles")
  void hasNoStraightApostrophe(String module, String language) {
    assertThat(Bundles.translated(module, language))
        .allSatisfy((_, text) -> assertThat(text).doesNotContain("'"));
    assertThat(Bundles.english(module))
        .allSatisfy((_, text) -> assertThat(text).doesNotContain("'"));
  }

  @Test
  void noTwoModulesSpeakUnderOneKey() {
    Set<String> seen = new TreeSet<>();
    for (String module : Bundles.MODULES) {
      Set<String> mine = new TreeSet<>(Bundles.english(module).keySet());
      mine.retainAll(seen);
      assertThat(mine).as(module).isEmpty();
      seen.addAll(Bundles.english(module).keySet());
    }
  }

  private static Stream<Arguments> bundles() {
    return Bundles.MODULES.stream()
        .flatMap(module ->
            Bundles.TRANSLATIONS.stream().map(language -> Arguments.of(module, language)));
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> sameInEnglish(String language) throws IOException {
    Properties lists = new Properties();
    try (var stream = BundlesTests.class.getResourceAsStream("/same-in-english.properties")) {
      lists.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
    String words = lists.getProperty("all", "") + "|" + lists.getProperty(language, "");
    return new TreeSet<>(List.of(words.split("\\|+")));
  }
}
