package org.kontor.customer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.Outbox.Settlement;
import org.kontor.customer.domain.Outbox.State;
import org.kontor.customer.domain.OutgoingMessage;

/// What every outbox keeps to, the one in memory and the one in PostgreSQL.
public abstract class OutboxContract {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(3);

  protected abstract Outbox outbox();

  protected abstract UUID queue(Instant due);

  protected abstract State stateOf(UUID event);

  @Test
  void claimsWhatIsDueAndNothingTwice() {
    UUID due = queue(NOON);
    queue(NOON.plusSeconds(1));

    assertThat(outbox().claim(10, NOON, LEASE))
        .extracting(OutgoingMessage::event, OutgoingMessage::attempts, OutgoingMessage::leaseEnds)
        .containsExactly(tuple(due, 1, NOON.plus(LEASE)));
    assertThat(outbox().claim(10, NOON, LEASE)).isEmpty();
  }

  @Test
  void claimsNoMoreThanAsked() {
    queue(NOON);
    queue(NOON);
    assertThat(outbox().claim(1, NOON, LEASE)).hasSize(1);
    assertThat(outbox().claim(5, NOON, LEASE)).hasSize(1);
  }

  @Test
  void whoLostTheLeaseSettlesNothing() {
    UUID event = queue(NOON);
    OutgoingMessage first = outbox().claim(1, NOON, LEASE).getFirst();
    OutgoingMessage second = outbox().claim(1, NOON.plus(LEASE), LEASE).getFirst();

    outbox().settle(List.of(settlement(first, State.SENT)));
    assertThat(stateOf(event)).isEqualTo(State.SENDING);

    outbox().settle(List.of(settlement(second, State.SENT)));
    assertThat(stateOf(event)).isEqualTo(State.SENT);
  }

  @Test
  void onlyTheDeadAreRevived() {
    UUID event = queue(NOON);
    assertThat(outbox().revive(event, NOON)).isFalse();

    OutgoingMessage claimed = outbox().claim(1, NOON, LEASE).getFirst();
    outbox().settle(List.of(settlement(claimed, State.DEAD)));
    assertThat(outbox().revive(event, NOON)).isTrue();
    assertThat(outbox().claim(1, NOON, LEASE).getFirst().attempts()).isEqualTo(1);
  }

  private static Settlement settlement(OutgoingMessage message, State state) {
    Letter letter = state == State.SENT ? new Letter("Hello", "Text") : null;
    return new Settlement(message.event(), message.attempts(), state, NOON, letter, null);
  }
}
