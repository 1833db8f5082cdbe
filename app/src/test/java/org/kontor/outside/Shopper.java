package org.kontor.outside;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.outside.Api.Answer;

/// Shops as a storefront does it for many people while the server dies again and again. A request
/// that got no answer is asked again with the same key. One that is still under way is put aside
/// and asked for later, by whoever has time. A shopper who is told that the payment never arrived
/// begins again, with a new key.
final class Shopper {
  private static final int PRODUCTS = 20;

  private final Api api;
  private final int orders;
  private final AtomicInteger next;
  private final Queue<Wish> aside;
  private final Map<String, String> acknowledged;
  private final AtomicInteger unanswered;

  /// @param next the last wish that somebody took
  /// @param aside what is under way, shared by all shoppers
  /// @param acknowledged the order's number by the key that placed it
  /// @param unanswered counts the requests that died with the server
  Shopper(
      Api api,
      int orders,
      AtomicInteger next,
      Queue<Wish> aside,
      Map<String, String> acknowledged,
      AtomicInteger unanswered) {
    this.api = api;
    this.orders = orders;
    this.next = next;
    this.aside = aside;
    this.acknowledged = acknowledged;
    this.unanswered = unanswered;
  }

  /// Somebody's wish to have order `n`, asked for under a key.
  record Wish(int n, int attempt, Storefront.Cart cart) {
    String key() {
      return "key-%d-%d".formatted(n, attempt);
    }
  }

  void shop() throws InterruptedException {
    for (int n = next.incrementAndGet(); n <= orders; n = next.incrementAndGet()) {
      place(wish(n, 1));
    }
    for (Wish wish = aside.poll(); wish != null; wish = aside.poll()) {
      place(wish);
      Thread.sleep(200);
    }
  }

  /// A cart is nobody's loss: if the server dies meanwhile, it's begun again.
  private Wish wish(int n, int attempt) throws InterruptedException {
    while (true) {
      try {
        Storefront.Cart cart =
            new Storefront(api)
                .cart("SHELF-" + (n % PRODUCTS + 1), 1, "SHELF-" + ((n + 7) % PRODUCTS + 1), 2)
                .contact("shopper" + n + "@example.com", "Shopper " + n)
                .address("Shopper " + n, "Am Hof 1", "10115", "Berlin")
                .delivery("standard");
        return new Wish(n, attempt, cart);
      } catch (UncheckedIOException dead) {
        again();
      }
    }
  }

  private void place(Wish wish) throws InterruptedException {
    while (true) {
      try {
        Answer answer = wish.cart().place(wish.key(), "ok");
        switch (answer.status()) {
          case 200, 201 -> acknowledged.put(wish.key(), answer.text("/number"));
          case 202, 409 -> aside.add(wish);
          case 402, 422 -> {
            if (!answer.body().contains("never_arrived")) {
              throw new AssertionError("Refused: " + answer);
            }
            place(wish(wish.n(), wish.attempt() + 1));
          }
          default -> throw new AssertionError("Not an answer for a shopper: " + answer);
        }
        return;
      } catch (UncheckedIOException dead) {
        again();
      }
    }
  }

  private void again() throws InterruptedException {
    unanswered.incrementAndGet();
    Thread.sleep(100);
  }
}
