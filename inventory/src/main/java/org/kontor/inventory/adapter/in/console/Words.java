package org.kontor.inventory.adapter.in.console;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Sentences in the reader's language, for what a template can't say by itself.
@Component
class Words {
  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  String of(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
