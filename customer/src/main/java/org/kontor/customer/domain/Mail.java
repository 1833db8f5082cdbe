package org.kontor.customer.domain;

import java.util.UUID;

/// The way to a shopper's mailbox.
public interface Mail {
  /// @param event names the message for good: systems on the way may recognise one that comes twice
  Outcome send(UUID event, String recipient, Letter letter);

  sealed interface Outcome {
    /// The next mail server has taken it; whether it is read is beyond us.
    record Sent() implements Outcome {}

    /// No mail server is configured: it was written and kept, and nobody got it.
    record Kept() implements Outcome {}

    /// @param lasting true if trying again can't help: the address is refused
    record Failed(String reason, boolean lasting) implements Outcome {}
  }
}
