package org.kontor.customer.application;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.OutgoingMessage;

/// As honest as the contract test of both makes it.
public final class OutboxInMemory implements Outbox {
  private final Map<UUID, Row> rows = new LinkedHashMap<>();

  private record Row(OutgoingMessage message, State state, Instant due, @Nullable String error) {}

  /// Queued, and due from its lease's end on.
  public void put(OutgoingMessage message) {
    rows.put(message.event(), new Row(message, State.QUEUED, message.leaseEnds(), null));
  }

  public State state(UUID event) {
    return rows.get(event).state();
  }

  public @Nullable String error(UUID event) {
    return rows.get(event).error();
  }

  @Override
  public List<OutgoingMessage> claim(int limit, Instant now, Duration lease) {
    List<Row> due =
        rows.values().stream()
            .filter(row -> row.state() == State.QUEUED || row.state() == State.SENDING)
            .filter(row -> !row.due().isAfter(now))
            .limit(limit)
            .toList();
    return due.stream().map(row -> claim(row, now.plus(lease))).toList();
  }

  private OutgoingMessage claim(Row row, Instant leaseEnds) {
    OutgoingMessage old = row.message();
    OutgoingMessage claimed =
        new OutgoingMessage(
            old.event(),
            old.kind(),
            old.reference(),
            old.occurredAt(),
            old.details(),
            old.recipient(),
            old.name(),
            old.language(),
            old.attempts() + 1,
            leaseEnds);
    rows.put(old.event(), new Row(claimed, State.SENDING, leaseEnds, null));
    return claimed;
  }

  @Override
  public void settle(List<Settlement> settlements) {
    for (Settlement settlement : settlements) {
      Row row = rows.get(settlement.event());
      if (row.state() == State.SENDING && row.message().attempts() == settlement.attempts()) {
        rows.put(
            settlement.event(),
            new Row(row.message(), settlement.state(), settlement.at(), settlement.error()));
      }
    }
  }

  @Override
  public Optional<OutgoingMessage> find(UUID event) {
    return Optional.ofNullable(rows.get(event)).map(Row::message);
  }

  @Override
  public boolean revive(UUID event, Instant now) {
    Row row = rows.get(event);
    if (row == null || row.state() != State.DEAD) {
      return false;
    }
    put(
        new OutgoingMessage(
            row.message().event(),
            row.message().kind(),
            row.message().reference(),
            row.message().occurredAt(),
            row.message().details(),
            row.message().recipient(),
            row.message().name(),
            row.message().language(),
            0,
            now));
    return true;
  }
}
