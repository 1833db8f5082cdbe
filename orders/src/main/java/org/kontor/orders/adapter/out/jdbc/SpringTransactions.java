package org.kontor.orders.adapter.out.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kontor.orders.application.Transactions;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class SpringTransactions implements Transactions {
  private static final int ATTEMPTS = 3;

  private final TransactionOperations transactions;

  SpringTransactions(TransactionOperations transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T inOne(Supplier<T> work, Predicate<T> keep) {
    return requireNonNull(
        transactions.execute(transaction -> {
          T result = work.get();
          if (!keep.test(result)) {
            transaction.setRollbackOnly();
          }
          return result;
        }));
  }

  @Override
  public <T> T inOneOrAgain(Supplier<T> work, Predicate<T> keep) {
    for (int attempt = 1; ; attempt++) {
      try {
        return inOne(work, keep);
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw e;
        }
      }
    }
  }
}
