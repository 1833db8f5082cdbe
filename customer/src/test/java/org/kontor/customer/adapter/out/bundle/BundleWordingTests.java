package org.kontor.customer.adapter.out.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.customer.ShopperFact.Kind;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.OutgoingMessage;
import org.kontor.customer.domain.Wording;
import org.springframework.context.support.ResourceBundleMessageSource;

class BundleWordingTests {
  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("total", "12.90 EUR"),
          Map.entry("refunded", "12.90 EUR"),
          Map.entry("amount", "12.90 EUR"),
          Map.entry("latest", "2026-11-24T18:00+01:00"),
          Map.entry("keptUntil", "2026-11-26T17:00:00Z"),
          Map.entry("carrier", "DHL"),
          Map.entry("tracking", "00340434161400"),
          Map.entry("location", "Berlin"),
          Map.entry("code", "4711"),
          Map.entry("order", "K-1"),
          Map.entry("cause", "R-1"));

  private final BundleWording wording = new BundleWording(words(), Clock.systemUTC(), "Haldenhof");

  @ParameterizedTest
  @MethodSource("kindsInAllLanguages")
  void hasWordsForEachKindInEachLanguage(Kind kind, String language) {
    Letter letter = write(kind, language, EVERYTHING);
    assertThat(letter.subject()).isNotBlank().doesNotContain("{", "customer.");
    assertThat(letter.body()).contains("Ada", "Haldenhof").doesNotContain("{", "customer.");
    String english = write(kind, "en", EVERYTHING).subject();
    assertThat(letter.subject().equals(english)).isEqualTo(language.equals("en"));
  }

  static Stream<Arguments> kindsInAllLanguages() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Wording.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
  }

  @Test
  void leavesOutALineWhoseValueIsMissing() {
    assertThat(write(Kind.ORDER_PLACED, "en", Map.of("total", "12.90 EUR")).body())
        .contains("Total: €12.90")
        .doesNotContain("Expected");
  }

  @Test
  void tellsAPartFromTheWholeAndANewDayFromNone() {
    assertThat(write(Kind.ORDER_CANCELLED, "en", Map.of("whole", "false")).subject())
        .startsWith("A part");
    assertThat(write(Kind.ORDER_CANCELLED, "en", Map.of("whole", "true")).subject())
        .doesNotContain("part");
    assertThat(write(Kind.PROMISE_SLIPPED, "en", Map.of()).body()).contains("as soon as we know");
  }

  @Test
  void writesEnglishToThoseWhoseLanguageWeDontSpeak() {
    assertThat(write(Kind.SHIPPED, "fr", EVERYTHING))
        .isEqualTo(write(Kind.SHIPPED, "en", EVERYTHING));
  }

  @Test
  void aNameMayLookLikeAPlaceholder() {
    OutgoingMessage message = message(Kind.SHIPPED, "en", "{tracking} $1", Map.of());
    assertThat(wording.write(message).body()).startsWith("Hello {tracking} $1,");
  }

  private Letter write(Kind kind, String language, Map<String, String> details) {
    return wording.write(message(kind, language, "Ada", details));
  }

  private static OutgoingMessage message(
      Kind kind, String language, String name, Map<String, String> details) {
    return new OutgoingMessage(
        TimeOrderedUuid.next(),
        kind,
        "K-1",
        Instant.EPOCH,
        details,
        "ada@example.com",
        name,
        Locale.forLanguageTag(language),
        1,
        Instant.EPOCH);
  }

  private static ResourceBundleMessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages/customer");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
