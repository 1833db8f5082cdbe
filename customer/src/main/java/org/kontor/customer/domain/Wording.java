package org.kontor.customer.domain;

import java.util.List;

/// Our words to shoppers, in every language that we write.
public interface Wording {
  List<String> LANGUAGES = List.of("en", "de", "es", "ru", "az");

  /// Written in the message's language, or in English if that isn't one of ours.
  Letter write(OutgoingMessage message);
}
