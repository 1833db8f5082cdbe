package org.kontor.catalog.adapter.in.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.imports.Importer.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class RefusalWordsTests {
  private final RefusalWords words = new RefusalWords(bundle());
  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

  private static ResourceBundleMessageSource bundle() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/catalog");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }

  private static Refusal wrongDigit() {
    return new Refusal(2, "GTIN", "4006381333932", "The check digit of this GTIN should be 1");
  }

  @Test
  void saysARuleInTheReadersLanguageWithItsValues() {
    Refusal refusal = wrongDigit().by("gtin-digit", 1);
    assertThat(words.say(refusal, Locale.GERMAN))
        .isEqualTo("Die Prüfziffer dieser GTIN müsste 1 sein");
    assertThat(words.say(refusal, Locale.ENGLISH)).isEqualTo(refusal.reason());
  }

  @Test
  void saysInEnglishWhatHasNoWordsOfOurs() {
    assertThat(words.say(wrongDigit().by("nobody-named-this"), Locale.GERMAN))
        .isEqualTo(wrongDigit().reason());
  }

  @Test
  void stillReadsWhatWasStoredBeforeRulesHadNames() {
    String stored =
        """
        {"line":2,"column":"GTIN","value":"4006381333932","reason":"The check digit of this GTIN should be 1"}
        """;
    Refusal old = json.readValue(stored, Refusal.class);
    assertThat(old).isEqualTo(wrongDigit());
    assertThat(words.say(old, Locale.GERMAN)).isEqualTo(old.reason());
  }

  @Test
  void keepsTheRuleWhenItIsStored() {
    Refusal refusal = wrongDigit().by("gtin-digit", 1);
    assertThat(json.readValue(json.writeValueAsString(refusal), Refusal.class)).isEqualTo(refusal);
  }
}
