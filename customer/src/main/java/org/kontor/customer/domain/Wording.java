package org.kontor.customer.domain;

/// Our words to shoppers, in every language that we write.
public interface Wording {
  /// Written in the message's language, or in English if that isn't one of ours.
  Letter write(OutgoingMessage message);
}
