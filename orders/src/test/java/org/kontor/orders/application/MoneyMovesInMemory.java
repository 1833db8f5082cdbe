package org.kontor.orders.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.MoneyMoves;

/// Money that has to move, without a database.
final class MoneyMovesInMemory implements MoneyMoves {
  enum State {
    DUE,
    DONE,
    REFUSED
  }

  static final class Task {
    final UUID id = UUID.randomUUID();
    final OrderId order;
    final MoneyMove move;
    State state = State.DUE;
    Instant dueAt;
    int attempts;

    Task(OrderId order, MoneyMove move, Instant dueAt) {
      this.order = order;
      this.move = move;
      this.dueAt = dueAt;
    }
  }

  final List<Task> tasks = new ArrayList<>();

  @Override
  public List<Due> take(Instant now, Instant until, int limit) {
    return tasks.stream()
        .filter(task -> task.state == State.DUE && !task.dueAt.isAfter(now))
        .sorted(Comparator.comparing(task -> task.dueAt))
        .limit(limit)
        .map(task -> {
          task.dueAt = until;
          return new Due(task.id, task.order, task.move, ++task.attempts);
        })
        .toList();
  }

  @Override
  public boolean done(UUID id, Instant at) {
    return change(id, State.DUE, State.DONE, at);
  }

  @Override
  public void refused(UUID id, String problem) {
    change(id, State.DUE, State.REFUSED, Instant.MAX);
  }

  @Override
  public void later(UUID id, Instant at, String problem) {
    change(id, State.DUE, State.DUE, at);
  }

  @Override
  public boolean again(UUID id, Instant at) {
    return change(id, State.REFUSED, State.DUE, at);
  }

  private boolean change(UUID id, State from, State to, Instant at) {
    Optional<Task> task =
        tasks.stream().filter(one -> one.id.equals(id) && one.state == from).findFirst();
    task.ifPresent(one -> {
      one.state = to;
      one.dueAt = at;
    });
    return task.isPresent();
  }
}
