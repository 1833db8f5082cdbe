package org.kontor.orders.adapter.out.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kontor.orders.application.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
class SpringTransactions implements Transactions {
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
}
