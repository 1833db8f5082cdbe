package org.kontor.orders.application;

import java.util.function.Predicate;
import java.util.function.Supplier;

/// Says where a transaction begins and ends, for use cases that are more than one: a placement, a
/// cart's retry.
public interface Transactions {
  /// Does the work in one transaction. It is kept if the result is as it should be, and undone
  /// otherwise, as it is when the work throws.
  <T> T inOne(Supplier<T> work, Predicate<T> keep);

  default <T> T inOne(Supplier<T> work) {
    return inOne(work, _ -> true);
  }

  /// As [#inOne], and once or twice again if the database ended it because it and another waited
  /// for each other. The work must not mind being begun anew.
  <T> T inOneOrAgain(Supplier<T> work, Predicate<T> keep);
}
