package org.kontor.orders.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.SampleOrders;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.MoneyMoves;
import org.kontor.orders.domain.payment.MoneyMoves.Due;

/// What money that has to move keeps to, in memory and in PostgreSQL. Long ago, so that nothing
/// else is due.
public abstract class MoneyMovesContract {
  protected static final MoneyMove CHARGE =
      new MoneyMove(1, MoneyMove.Kind.CAPTURE, "S-1", Money.of("9.90", "EUR"));
  private static final Instant DUE = SampleOrders.NOW.minusSeconds(100_000);
  private static final Instant LEASE = DUE.plusSeconds(60);

  protected abstract MoneyMoves moves();

  /// A move of an order of its own that is due then.
  protected abstract UUID due(MoneyMove move, Instant at);

  private Optional<Due> take(UUID id, Instant now, Instant until) {
    return moves().take(now, until, 1_000).stream().filter(due -> due.id().equals(id)).findFirst();
  }

  @Test
  void whatIsTakenIsNobodyElsesUntilThen() {
    UUID id = due(CHARGE, DUE);

    assertThat(take(id, DUE.minusSeconds(1), LEASE)).isEmpty();
    Due taken = take(id, DUE, LEASE).orElseThrow();
    assertThat(taken.move()).isEqualTo(CHARGE);
    assertThat(taken.attempts()).isEqualTo(1);
    assertThat(take(id, LEASE.minusSeconds(1), LEASE)).isEmpty();
    assertThat(take(id, LEASE, LEASE.plusSeconds(60)).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void whatHasWaitedLongestIsTakenFirst() {
    UUID second = due(CHARGE, DUE);
    UUID first = due(CHARGE, DUE.minusSeconds(10));

    assertThat(List.of(takeOne(), takeOne())).containsExactly(first, second);
  }

  private UUID takeOne() {
    return moves().take(DUE, LEASE, 1).getFirst().id();
  }

  @Test
  void whatIsDoneIsDoneOnce() {
    UUID id = due(CHARGE, DUE);

    assertThat(moves().done(id, LEASE)).isTrue();

    assertThat(moves().done(id, LEASE)).isFalse();
    assertThat(moves().again(id, LEASE)).isFalse();
    moves().later(id, DUE, "too late");
    moves().refused(id, "too late");
    assertThat(take(id, LEASE, LEASE)).isEmpty();
  }

  @Test
  void whatIsRefusedWaitsForAPersonWhoMakesItDueAgain() {
    UUID id = due(CHARGE, DUE);
    take(id, DUE, LEASE);

    moves().refused(id, "card expired");

    assertThat(take(id, LEASE, LEASE)).isEmpty();
    assertThat(moves().done(id, LEASE)).isFalse();
    assertThat(moves().again(id, LEASE)).isTrue();
    assertThat(moves().again(id, LEASE)).isFalse();
    assertThat(take(id, LEASE, LEASE.plusSeconds(60)).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeDoneIsDueLater() {
    UUID id = due(CHARGE, DUE);

    moves().later(id, LEASE, "no answer");

    assertThat(take(id, LEASE.minusSeconds(1), LEASE)).isEmpty();
    assertThat(take(id, LEASE, LEASE.plusSeconds(60))).isPresent();
  }

  @Test
  void nobodyKnowsOfAnother() {
    UUID unknown = UUID.randomUUID();

    assertThat(moves().done(unknown, DUE)).isFalse();
    assertThat(moves().again(unknown, DUE)).isFalse();
  }
}
