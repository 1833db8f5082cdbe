package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kontor.orders.application.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrdersTest
class TransactionsTests {
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void twoWhoWaitForEachOtherBothGetThrough() throws Exception {
    CyclicBarrier bothHaveOne = new CyclicBarrier(2);
    AtomicInteger begun = new AtomicInteger();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both =
          people.invokeAll(
              List.of(
                  () -> lockBoth(1, 2, bothHaveOne, begun),
                  () -> lockBoth(2, 1, bothHaveOne, begun)));

      assertThat(both.get(0).get()).isTrue();
      assertThat(both.get(1).get()).isTrue();
    }
    assertThat(begun).hasValue(3);
  }

  @Test
  void itIsGivenUpInTheEnd() {
    AtomicInteger begun = new AtomicInteger();

    assertThatThrownBy(() ->
            transactions.inOneOrAgain(
                () -> {
                  begun.incrementAndGet();
                  throw new PessimisticLockingFailureException("again");
                },
                _ -> true))
        .isInstanceOf(PessimisticLockingFailureException.class);
    assertThat(begun).hasValue(3);
  }

  private boolean lockBoth(int first, int second, CyclicBarrier bothHaveOne, AtomicInteger begun) {
    AtomicInteger mine = new AtomicInteger();
    return transactions.inOneOrAgain(
        () -> {
          begun.incrementAndGet();
          lock(first);
          if (mine.incrementAndGet() == 1) {
            await(bothHaveOne);
          }
          lock(second);
          return true;
        },
        _ -> true);
  }

  private void lock(int what) {
    jdbc.sql("select pg_advisory_xact_lock(4711, ?)").param(what).query().listOfRows();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
