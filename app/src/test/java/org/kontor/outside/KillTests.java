package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.outside.Api.Answer;

/// `kill -9` at ten random moments while a thousand orders are placed. A shopper whose request dies
/// with the server asks again with the same key, as a storefront does. In the end each order that
/// was acknowledged is there once, and so is its money.
@Tag("fault")
class KillTests {
  private static final int ORDERS = 1_000;
  private static final int KILLS = 10;
  private static final int SHOPPERS = 8;

  @TempDir Path data;

  @Test
  void losesNoOrderAndTakesNoMoneyTwice() throws Exception {
    try (KontorProcess kontor = new KontorProcess(data, Map.of()).start()) {
      Api api = new Api(kontor.base(), KontorProcess.KEY);
      new Shelves(api).fill(20, 100_000);
      Map<String, String> acknowledged = new ConcurrentHashMap<>();
      AtomicInteger next = new AtomicInteger();
      AtomicBoolean down = new AtomicBoolean();

      try (ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
        for (int i = 0; i < SHOPPERS; i++) {
          var _ =
              shoppers.submit(() -> {
                Api own = new Api(kontor.base(), KontorProcess.KEY);
                for (int n = next.incrementAndGet(); n <= ORDERS; n = next.incrementAndGet()) {
                  acknowledged.put("key-" + n, shop(own, n, down));
                }
                return null;
              });
        }
        Random random = new Random();
        for (int kill = 1; kill <= KILLS; kill++) {
          int at = kill * ORDERS / (KILLS + 1);
          while (next.get() < at) {
            Thread.sleep(5);
          }
          Thread.sleep(random.nextInt(150));
          down.set(true);
          kontor.kill();
          kontor.start();
          down.set(false);
        }
        shoppers.shutdown();
        assertThat(shoppers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
      }

      assertThat(acknowledged).hasSize(ORDERS);
      assertThat(acknowledged.values()).doesNotHaveDuplicates();
      try (Connection database = DriverManager.getConnection(kontor.jdbcUrl())) {
        assertThat(new Invariants(database).settle(Duration.ofMinutes(5)).broken()).isEmpty();
      }
      for (String number : acknowledged.values()) {
        api.get("/orders/" + number).expect(200);
      }
    }
  }

  /// Until it is acknowledged, whatever happens to the server meanwhile.
  private static String shop(Api api, int n, AtomicBoolean down) throws InterruptedException {
    while (true) {
      try {
        while (down.get()) {
          Thread.sleep(20);
        }
        Storefront.Cart cart =
            new Storefront(api)
                .cart("SHELF-" + (n % 20 + 1), 1, "SHELF-" + ((n + 7) % 20 + 1), 2)
                .contact("shopper" + n + "@example.com", "Shopper " + n)
                .address("Shopper " + n, "Am Hof 1", "10115", "Berlin")
                .delivery("standard");
        return place(cart, n, down);
      } catch (UncheckedIOException _) {
        // a cart is nobody's loss: begin again
      }
    }
  }

  /// The order itself is asked for with one key until there is an answer.
  private static String place(Storefront.Cart cart, int n, AtomicBoolean down)
      throws InterruptedException {
    while (true) {
      try {
        while (down.get()) {
          Thread.sleep(20);
        }
        Answer answer = cart.place("key-" + n, "ok");
        if (answer.status() == 201 || answer.status() == 200) {
          return answer.text("/number");
        }
        if (answer.status() != 409 && answer.status() < 500) {
          throw new AssertionError("Refused: " + answer);
        }
        Thread.sleep(100);
      } catch (UncheckedIOException _) {
        // killed in the middle: ask again
      }
    }
  }
}
