package org.kontor.orders.application;

import java.time.Instant;
import java.util.UUID;
import org.kontor.orders.OrderId;
import org.kontor.orders.application.MoneyMovesInMemory.Task;
import org.kontor.orders.domain.payment.MoneyMove;
import org.kontor.orders.domain.payment.MoneyMoves;

class MoneyMovesInMemoryTests extends MoneyMovesContract {
  private final MoneyMovesInMemory moves = new MoneyMovesInMemory();

  @Override
  protected MoneyMoves moves() {
    return moves;
  }

  @Override
  protected UUID due(MoneyMove move, Instant at) {
    Task task = new Task(OrderId.next(), move, at);
    moves.tasks.add(task);
    return task.id;
  }
}
