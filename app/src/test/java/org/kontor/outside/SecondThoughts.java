package org.kontor.outside;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.outside.Api.Answer;

/// People who cancel what they have just ordered, each with one key until there is an answer.
final class SecondThoughts {
  private final Api api;
  private final Map<String, String> acknowledged;
  private final int enough;
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

  /// @param acknowledged numbers of orders, more and more
  /// @param enough so many of them
  SecondThoughts(Api api, Map<String, String> acknowledged, int enough) {
    this.api = api;
    this.acknowledged = acknowledged;
    this.enough = enough;
  }

  int cancelled() {
    return cancelled.size();
  }

  void have() throws InterruptedException {
    Set<String> tried = new HashSet<>();
    while (cancelled.size() < enough) {
      for (String number : acknowledged.values()) {
        if (cancelled.size() < enough && tried.add(number) && cancel(number)) {
          cancelled.add(number);
        }
        Thread.sleep(100);
      }
    }
  }

  /// False if it is too late for that.
  private boolean cancel(String number) throws InterruptedException {
    while (true) {
      try {
        String path = "/orders/" + number + "/cancellation";
        Map<String, String> wish = Map.of("reason", "changed their mind");
        Answer answer = api.post(path, wish, "Idempotency-Key", "cancel-" + number);
        if (answer.status() != 409) {
          return answer.status() == 200;
        }
      } catch (UncheckedIOException dead) {
        // with the same key again
      }
      Thread.sleep(100);
    }
  }
}
