package org.kontor.catalog.adapter.in.console;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.imports.Importer.Refusal;
import org.kontor.catalog.imports.Importer.Rule;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/// Says in the reader's language why a row or a form was refused. A rule without words of ours, and
/// a refusal without a rule, is said in English.
@Component
class RefusalWords {
  private static final String ALL = "catalog.refusal";

  private final MessageSource words;

  RefusalWords(MessageSource words) {
    this.words = words;
  }

  /// @param own of the file's kind, see [Importer#words()]
  String say(Refusal refusal, String own, Locale locale) {
    return say(refusal.rule(), refusal.reason(), own, locale);
  }

  String say(UploadImport.Result.Refused refused, Locale locale) {
    return say(refused.rule(), refused.reason(), ALL, locale);
  }

  /// Why an import failed as a whole; null if it didn't.
  @Nullable String say(ImportJob job, Locale locale) {
    if (job.problem() == null) {
      return null;
    }
    int refused = job.counts().refused();
    boolean wasReadToItsEnd = job.rowsDone() == job.format().rows();
    if (job.kept() > 0) {
      return words.getMessage(
          "catalog.import.partly-applied",
          new Object[] {refused, job.counts().groups(), job.kept()},
          locale);
    }
    return refused > 0 && wasReadToItsEnd
        ? words.getMessage(
            "catalog.import.nothing-applied", new Object[] {refused, job.counts().groups()}, locale)
        : words.getMessage(
            "catalog.import.broken", new Object[] {Integer.toString(job.number())}, locale);
  }

  private String say(@Nullable Rule rule, String english, String own, Locale locale) {
    if (rule == null) {
      return english;
    }
    String[] codes = {own + "." + rule.code(), ALL + "." + rule.code()};
    return words.getMessage(
        new DefaultMessageSourceResolvable(codes, rule.values().toArray(), english), locale);
  }

  String say(Content.Flaw flaw, Locale locale) {
    return say(flaw.code(), flaw.reason(), flaw.values().toArray(), locale);
  }

  String say(String code, String english, Object[] values, Locale locale) {
    String said = words.getMessage(ALL + "." + code, values, english, locale);
    return Objects.requireNonNullElse(said, english);
  }
}
