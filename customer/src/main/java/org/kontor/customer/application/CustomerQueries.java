package org.kontor.customer.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.domain.Consent;

/// Who our customers are.
public interface CustomerQueries {
  /// Newest first.
  Page list(Filter filter, @Nullable String after, int limit);

  /// Stops counting at `cap`.
  long count(Filter filter, long cap);

  /// All rows that fit, in the list's order, one after the other.
  void each(Filter filter, Consumer<Row> consumer);

  /// Those whose name, e-mail or phone fits what was typed, an exact address first.
  List<Row> find(String query, int limit);

  Optional<Profile> profile(CustomerId id);

  Optional<Card> card(String email);

  Figures figures(Instant now);

  /// @param q part of a name or an e-mail address, or the end of a phone number; blank for all
  /// @param channel where they were seen first
  /// @param since first seen at or after
  record Filter(String q, @Nullable String channel, @Nullable Instant since) {}

  /// @param next the cursor of the next page; null on the last
  record Page(List<Row> rows, @Nullable String next) {}

  record Row(
      CustomerId id,
      String name,
      String email,
      @Nullable String phone,
      String language,
      @Nullable String channel,
      Instant firstSeenAt,
      long orders,
      @Nullable Instant lastAt) {}

  /// @param language of the first order
  /// @param writeIn settled by an agent
  record Profile(
      CustomerId id,
      int version,
      String name,
      String language,
      @Nullable String writeIn,
      Instant firstSeenAt,
      @Nullable String channel,
      List<Email> emails,
      List<Phone> phones,
      List<PostalAddress> addresses,
      List<Consent> consents,
      long orders,
      long returns) {

    /// The answer that holds; null if the shopper was never asked.
    public @Nullable Consent consentTo(Consent.Purpose purpose) {
      return consents.stream().filter(it -> it.purpose() == purpose).findFirst().orElse(null);
    }

    public @Nullable String phone() {
      return phones.isEmpty() || !phones.getFirst().primary() ? null : phones.getFirst().number();
    }
  }

  record Email(String email, boolean primary) {}

  record Phone(String number, boolean primary) {}

  record Card(
      CustomerId id,
      String name,
      String email,
      @Nullable String phone,
      String language,
      Instant firstSeenAt,
      long orders,
      long returns) {}

  /// @param newThisWeek customers first seen within seven days, at most 10,000
  /// @param waiting messages that are due but not sent
  /// @param dead messages that were given up
  record Figures(long newThisWeek, long waiting, long dead) {}
}
