package org.kontor.inventory.adapter.out.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.inventory.StockFixture.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.Claim;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.ClaimStock.Result;
import org.kontor.inventory.Holder;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.TestClock;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many who want the same stock at the same moment.
@InventoryTest
class ClaimRaceTests {
  @Autowired ClaimStock claims;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SaveLocation locations;
  StockFixture stock;
  String a;
  String b;
  Holder cart;

  @BeforeEach
  void begin() {
    stock = new StockFixture(jdbc, locations);
    a = StockFixture.sku();
    b = StockFixture.sku();
    cart = Holder.of("cart", UUID.randomUUID());
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(stock.broken()).isEmpty();
  }

  Instant inTenMinutes() {
    return clock.instant().plus(Duration.ofMinutes(10));
  }

  @Test
  void twoHundredShoppersGetFiftyOfFifty() throws Exception {
    stock.stock("store-a", a, 50);
    List<Callable<Boolean>> shoppers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      var shopper = Holder.of("cart", UUID.randomUUID());
      shoppers.add(() ->
          claims.claim(shopper, List.of(claim(1, "store-a", a, 1)), inTenMinutes())
              instanceof Result.Claimed);
    }

    assertThat(atOnce(shoppers)).filteredOn(bought -> bought).hasSize(50);
    assertThat(stock.reserved("store-a", a)).isEqualTo(50);
  }

  @Test
  void basketsInAnyOrderNeverWaitForEachOther() throws Exception {
    var skus = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      skus.add(StockFixture.sku());
      stock.stock("store-a", skus.get(i), 1000);
    }
    var random = new Random(7);
    List<Callable<Boolean>> shoppers = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      var shopper = Holder.of("cart", UUID.randomUUID());
      var placed = Holder.of("order", UUID.randomUUID());
      var first = basket(skus, random);
      var second = basket(skus, random);
      int way = i % 4;
      shoppers.add(() -> {
        claims.claim(shopper, first, inTenMinutes());
        claims.claim(shopper, second, way == 3 ? clock.instant() : inTenMinutes());
        switch (way) {
          case 0 -> claims.releaseAll(shopper);
          case 1 -> {
            claims.handOver(shopper, placed);
            claims.release(placed, second.reversed());
          }
          case 2 -> claims.handOver(shopper, placed);
          default -> {}
        }
        return true;
      });
    }

    assertThat(atOnce(shoppers)).hasSize(120).doesNotContain(false);
  }

  @Test
  void oneHolderTwiceAtOnceHoldsWhatOneOfTheCallsSaid() throws Exception {
    stock.stock("store-a", a, 100);
    stock.stock("store-b", b, 100);
    List<Callable<Boolean>> clicks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var wanted = i % 2 == 0 ? claim(1, "store-a", a, 2) : claim(1, "store-b", b, 3);
      clicks.add(
          () -> claims.claim(cart, List.of(wanted), inTenMinutes()) instanceof Result.Claimed);
    }

    assertThat(atOnce(clicks)).doesNotContain(false);
    assertThat(stock.claims(cart)).isIn(2, 3);
  }

  private static List<Claim> basket(List<String> skus, Random random) {
    var shuffled = new ArrayList<>(skus);
    Collections.shuffle(shuffled, random);
    var basket = new ArrayList<Claim>();
    for (int line = 0; line < 4; line++) {
      basket.add(claim(line + 1, "store-a", shuffled.get(line), 1 + random.nextInt(3)));
    }
    return basket;
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> call : calls) {
        running.add(
            threads.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
