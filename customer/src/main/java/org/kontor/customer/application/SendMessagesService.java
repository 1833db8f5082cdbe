package org.kontor.customer.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Mail;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.Outbox.Settlement;
import org.kontor.customer.domain.Outbox.State;
import org.kontor.customer.domain.OutgoingMessage;
import org.kontor.customer.domain.RetryPolicy;
import org.kontor.customer.domain.Wording;
import org.springframework.stereotype.Service;

/// Not transactional: no lock is held while a mail server thinks.
@Service
class SendMessagesService implements SendMessages {
  private static final int BATCH = 25;
  private static final Duration LEASE = Duration.ofMinutes(3);

  /// Longer than one message can take by the mail adapter's time-outs.
  private static final Duration MARGIN = Duration.ofSeconds(45);

  private final Outbox outbox;
  private final Wording wording;
  private final Mail mail;
  private final Clock clock;

  SendMessagesService(Outbox outbox, Wording wording, Mail mail, Clock clock) {
    this.outbox = outbox;
    this.wording = wording;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public int sendDue() {
    List<OutgoingMessage> batch = outbox.claim(BATCH, clock.instant(), LEASE);
    List<Settlement> kept = new ArrayList<>();
    for (OutgoingMessage message : batch) {
      if (clock.instant().isAfter(message.leaseEnds().minus(MARGIN))) {
        break;
      }
      Settlement settlement = attempt(message);
      if (settlement.state() == State.KEPT) {
        // Nothing left the house: to be noted for the whole batch
        kept.add(settlement);
      } else {
        outbox.settle(List.of(settlement));
      }
    }
    outbox.settle(kept);
    return batch.size();
  }

  private Settlement attempt(OutgoingMessage message) {
    try {
      Letter letter = wording.write(message);
      return switch (mail.send(message.event(), message.recipient(), letter)) {
        case Mail.Outcome.Sent() -> settled(message, State.SENT, letter);
        case Mail.Outcome.Kept() -> settled(message, State.KEPT, letter);
        case Mail.Outcome.Failed(String reason, boolean lasting) ->
            failed(message, reason, lasting);
      };
    } catch (RuntimeException e) {
      // One that can't be written or sent must not hold up the others
      return failed(message, e.toString(), false);
    }
  }

  private Settlement settled(OutgoingMessage message, State state, Letter letter) {
    return new Settlement(
        message.event(), message.attempts(), state, clock.instant(), letter, null);
  }

  private Settlement failed(OutgoingMessage message, String reason, boolean lasting) {
    Instant now = clock.instant();
    Optional<Instant> again =
        lasting ? Optional.empty() : RetryPolicy.next(message.attempts(), now);
    return new Settlement(
        message.event(),
        message.attempts(),
        again.isPresent() ? State.QUEUED : State.DEAD,
        again.orElse(now),
        null,
        reason);
  }
}
