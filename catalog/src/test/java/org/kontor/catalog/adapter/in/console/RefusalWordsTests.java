package org.kontor.catalog.adapter.in.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.domain.importing.FileFormat;
import org.kontor.catalog.domain.importing.FileRefused;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.catalog.imports.Importer.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class RefusalWordsTests {
  private static final String OF_ALL = "catalog.refusal";
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
    assertThat(words.say(refusal, OF_ALL, Locale.GERMAN))
        .isEqualTo("Die Prüfziffer dieser GTIN müsste 1 sein");
    assertThat(words.say(refusal, OF_ALL, Locale.ENGLISH)).isEqualTo(refusal.reason());
  }

  @Test
  void takesTheWordsOfTheFilesKindBeforeThoseOfAllFiles() {
    Refusal refusal = new Refusal(2, "Price", "x", "No price").by("price");
    assertThat(words.say(refusal, "catalog.field", Locale.GERMAN)).isEqualTo("Preis");
    assertThat(words.say(wrongDigit().by("gtin-digit", 1), "catalog.field", Locale.GERMAN))
        .isEqualTo("Die Prüfziffer dieser GTIN müsste 1 sein");
  }

  @Test
  void saysWhyAWholeFileIsRefused() {
    FileRefused refused =
        new FileRefused("column-missing", "column-missing", "English", "handle", "a, b");
    assertThat(
            words.say(
                new UploadImport.Result.Refused(refused.code(), refused.reason(), refused.rule()),
                Locale.GERMAN))
        .isEqualTo("Die Spalte handle fehlt. Die Datei hat: a, b");
  }

  @Test
  void saysWhyAnImportFailedAsAWhole() {
    assertThat(words.say(failed(4, "3 of 4 were refused, so ..."), Locale.GERMAN))
        .startsWith("3 von 4 wurden abgelehnt");
    assertThat(words.say(failed(2, "Something went wrong ..."), Locale.GERMAN))
        .endsWith("fragen Sie den Betrieb nach Import 1204");
    assertThat(words.say(failed(4, 1, "3 of 4 ..."), Locale.GERMAN)).contains("1 übernommene");
    assertThat(words.say(failed(4, null), Locale.GERMAN)).isNull();
  }

  private static ImportJob failed(int rowsDone, @Nullable String problem) {
    return failed(rowsDone, 0, problem);
  }

  private static ImportJob failed(int rowsDone, int kept, @Nullable String problem) {
    return new ImportJob(
        UUID.randomUUID(),
        1204,
        "orders",
        "orders.csv",
        ImportState.FAILED,
        true,
        OnError.REFUSE_ALL,
        "katrin",
        new ChannelId("web-de"),
        100,
        new FileFormat("UTF-8", ',', false, 4, 4, Map.of()),
        rowsDone,
        rowsDone,
        new ImportCounts(1, 0, 0, 3, 0),
        0,
        kept,
        problem,
        Instant.EPOCH,
        null);
  }

  @Test
  void saysInEnglishWhatHasNoWordsOfOurs() {
    assertThat(words.say(wrongDigit().by("nobody-named-this"), OF_ALL, Locale.GERMAN))
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
    assertThat(words.say(old, OF_ALL, Locale.GERMAN)).isEqualTo(old.reason());
  }

  @Test
  void keepsTheRuleWhenItIsStored() {
    Refusal refusal = wrongDigit().by("gtin-digit", 1);
    assertThat(json.readValue(json.writeValueAsString(refusal), Refusal.class)).isEqualTo(refusal);
  }
}
