package org.kontor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several people do something at the same moment.
public final class AtOnce {
  private AtOnce() {}

  /// What each of them gets, in their order; the first that dies is thrown, once all are done.
  @SafeVarargs
  public static <T> List<T> doing(Callable<? extends T>... errands) throws Exception {
    CyclicBarrier start = new CyclicBarrier(errands.length);
    List<Future<T>> running = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(errands.length)) {
      for (Callable<? extends T> errand : errands) {
        running.add(
            people.submit(() -> {
              start.await();
              return errand.call();
            }));
      }
    }
    List<T> results = new ArrayList<>();
    for (Future<T> done : running) {
      results.add(done.get());
    }
    return results;
  }
}
