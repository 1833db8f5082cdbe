package org.kontor.catalog.adapter.in.console;

import java.util.Locale;
import java.util.Objects;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.imports.Importer.Refusal;
import org.kontor.catalog.imports.Importer.Rule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says in the reader's language why a row or a form was refused. A rule without words of ours, and
/// a refusal without a rule, is said in English.
@Component
class RefusalWords {
  private final MessageSource words;

  RefusalWords(MessageSource words) {
    this.words = words;
  }

  String say(Refusal refusal, Locale locale) {
    Rule rule = refusal.rule();
    return rule == null
        ? refusal.reason()
        : say(rule.code(), refusal.reason(), rule.values().toArray(), locale);
  }

  String say(Content.Flaw flaw, Locale locale) {
    return say(flaw.code(), flaw.reason(), flaw.values().toArray(), locale);
  }

  String say(String code, String english, Object[] values, Locale locale) {
    String said = words.getMessage("catalog.refusal." + code, values, english, locale);
    return Objects.requireNonNullElse(said, english);
  }
}
