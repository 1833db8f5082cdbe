package org.kontor.orders.domain.payment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;

/// A payment provider. Every call carries a key of ours by which the provider does it once, however
/// often it is asked. No call is made while a transaction is open: it may take as long as it likes.
public interface Payments {
  /// Keeps the amount for us without taking it.
  ///
  /// @param token what the shopper's browser got from the provider for this payment
  Outcome authorise(String key, String token, Money amount);

  /// Takes a part, or all, of what was authorised.
  ///
  /// @param authorisation the key of the authorisation
  Outcome capture(String key, String authorisation, Money amount);

  /// Gives back what was captured.
  Outcome refund(String key, String authorisation, Money amount);

  /// Lets go of what was authorised and not captured.
  Outcome release(String key, String authorisation, Money amount);

  /// What became of the call with this key; empty if it never arrived. This is how a call without
  /// an answer is settled: it is asked about, not repeated blindly.
  Optional<Outcome> ask(String key);

  sealed interface Outcome {
    /// @param reference what the provider calls it
    record Approved(String reference) implements Outcome {}

    /// @param reason the provider's code: `declined`, `insufficient_funds`, `requires_action`
    record Declined(String reason) implements Outcome {}

    /// Nobody knows whether it was done: no answer came, or an error.
    record Unanswered(@Nullable String problem) implements Outcome {}
  }
}
