package org.kontor.customer.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.domain.Outbox;

/// What happened to shoppers, and what they were told: facts of all contexts, messages, notes,
/// answers and corrections in one line, newest first.
public interface TimelineQueries {
  /// @param before the cursor of the entry to go on from; null to begin with the newest
  List<Entry> ofCustomer(CustomerId id, @Nullable String before, int limit);

  /// Facts of an order or a return, with those of its returns, and the messages about them.
  List<Entry> ofReference(String reference);

  /// Messages in one state, or all that haven't left, the one that waits longest first.
  List<Message> messages(Outbox.@Nullable State state, int limit);

  Optional<Message> message(UUID event);

  enum Source {
    FACT,
    MESSAGE,
    NOTE,
    CONSENT,
    CORRECTION
  }

  /// @param code of a fact its kind, of a message its state, of a consent its purpose, of a
  ///   correction its field
  /// @param reference of facts and messages; empty otherwise
  /// @param details what the source tells besides, by name
  /// @param by who did it; null for facts and messages
  /// @param cursor to go on after this entry
  record Entry(
      Instant at,
      Source source,
      UUID id,
      String code,
      String reference,
      Map<String, String> details,
      @Nullable String by,
      String cursor) {}

  /// @param at when it was sent, kept or given up, else when it is due
  record Message(
      UUID event,
      CustomerId customer,
      String kind,
      String reference,
      String recipient,
      String name,
      Outbox.State state,
      int attempts,
      Instant at,
      @Nullable String error,
      @Nullable String subject,
      @Nullable String body) {}
}
