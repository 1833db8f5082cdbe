package org.kontor.inventory.adapter.out.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.inventory.StockFixture.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.ClaimStock.Result;
import org.kontor.inventory.ClaimStock.Shortage;
import org.kontor.inventory.Holder;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockAvailability;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.TestClock;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.application.SetSafetyStock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InventoryTest
class JdbcClaimStockTests {
  @Autowired ClaimStock claims;
  @Autowired StockAvailability availability;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SaveLocation locations;
  @Autowired SetSafetyStock setSafetyStock;
  StockFixture stock;
  String a;
  String b;
  Holder cart;
  Holder other;
  Holder order;

  @BeforeEach
  void begin() {
    stock = new StockFixture(jdbc, locations);
    a = StockFixture.sku();
    b = StockFixture.sku();
    cart = Holder.of("cart", UUID.randomUUID());
    other = Holder.of("cart", UUID.randomUUID());
    order = Holder.of("order", UUID.randomUUID());
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(stock.broken()).isEmpty();
  }

  Instant inTenMinutes() {
    return clock.instant().plus(Duration.ofMinutes(10));
  }

  int available(String sku) {
    return availability.find(new ChannelId("web-de"), List.of(new Sku(sku))).stream()
        .mapToInt(StockAvailability.Available::quantity)
        .sum();
  }

  @Test
  void takesAllLinesOrNone() {
    stock.stock("store-a", a, 5);
    stock.stock("store-b", b, 1);

    var refused =
        claims.claim(
            cart, List.of(claim(1, "store-a", a, 2), claim(2, "store-b", b, 3)), inTenMinutes());

    assertThat(refused)
        .isEqualTo(
            new Result.Short(List.of(new Shortage(new LocationId("store-b"), new Sku(b), 3, 1))));
    assertThat(stock.reserved("store-a", a)).isZero();
    assertThat(stock.claims(cart)).isZero();
    assertThat(
            claims.claim(
                cart,
                List.of(claim(1, "store-a", a, 2), claim(2, "store-b", b, 1)),
                inTenMinutes()))
        .isInstanceOf(Result.Claimed.class);
    assertThat(stock.reserved("store-a", a)).isEqualTo(2);
    assertThat(available(a)).isEqualTo(3);
  }

  @Test
  void countsSeveralLinesOnOneRowTogether() {
    stock.stock("store-a", a, 3);

    assertThat(
            claims.claim(cart, List.of(claim(1, "store-a", a, 2), claim(2, "store-a", a, 2)), null))
        .isEqualTo(
            new Result.Short(List.of(new Shortage(new LocationId("store-a"), new Sku(a), 4, 3))));
  }

  @Test
  void refusesWhatWasNeverStocked() {
    assertThat(claims.claim(cart, List.of(claim(1, "store-a", a, 1)), null))
        .isEqualTo(
            new Result.Short(List.of(new Shortage(new LocationId("store-a"), new Sku(a), 1, 0))));
  }

  @Test
  void replacesWhatTheHolderHeldBefore() {
    stock.stock("store-a", a, 5);
    stock.stock("store-b", b, 5);
    claims.claim(
        cart, List.of(claim(1, "store-a", a, 5), claim(2, "store-b", b, 1)), inTenMinutes());

    assertThat(claims.claim(cart, List.of(claim(1, "store-a", a, 4)), inTenMinutes()))
        .isInstanceOf(Result.Claimed.class);

    assertThat(stock.reserved("store-a", a)).isEqualTo(4);
    assertThat(stock.reserved("store-b", b)).isZero();
  }

  @Test
  void keepsWhatTheHolderHasIfMoreIsRefused() {
    stock.stock("store-a", a, 5);
    claims.claim(cart, List.of(claim(1, "store-a", a, 2)), inTenMinutes());

    assertThat(claims.claim(cart, List.of(claim(1, "store-a", a, 6)), inTenMinutes()))
        .isEqualTo(
            new Result.Short(List.of(new Shortage(new LocationId("store-a"), new Sku(a), 6, 5))));
    assertThat(stock.claims(cart)).isEqualTo(2);
  }

  @Test
  void aHoldDoesNotCountFromTheMomentItExpires() {
    stock.stock("store-a", a, 1);
    claims.claim(cart, List.of(claim(1, "store-a", a, 1)), inTenMinutes());
    assertThat(claims.claim(other, List.of(claim(1, "store-a", a, 1)), inTenMinutes()))
        .isInstanceOf(Result.Short.class);

    clock.advance(Duration.ofMinutes(10));

    assertThat(available(a)).isEqualTo(1);
    assertThat(claims.claim(other, List.of(claim(1, "store-a", a, 1)), inTenMinutes()))
        .isInstanceOf(Result.Claimed.class);
    assertThat(stock.claims(cart)).isZero();
    assertThat(claims.handOver(cart, order)).isFalse();
  }

  @Test
  void anExpiredHoldIsNotHandedOver() {
    stock.stock("store-a", a, 1);
    claims.claim(cart, List.of(claim(1, "store-a", a, 1)), inTenMinutes());
    clock.advance(Duration.ofMinutes(10));

    assertThat(claims.handOver(cart, order)).isFalse();
    assertThat(stock.claims(order)).isZero();
  }

  @Test
  void aCheckoutBecomesAnOrderOnce() {
    stock.stock("store-a", a, 3);
    claims.claim(cart, List.of(claim(1, "store-a", a, 2)), inTenMinutes());

    assertThat(claims.handOver(cart, order)).isTrue();
    assertThat(claims.handOver(cart, order)).isFalse();

    clock.advance(Duration.ofDays(3));
    assertThat(stock.claims(order)).isEqualTo(2);
    assertThat(available(a)).isEqualTo(1);
  }

  @Test
  void givesBackExactlyWhatWasTaken() {
    stock.stock("store-a", a, 5);
    stock.stock("store-b", b, 5);
    claims.claim(order, List.of(claim(1, "store-a", a, 4), claim(2, "store-b", b, 2)), null);

    claims.release(order, List.of(claim(2, "store-b", b, 2), claim(1, "store-a", a, 1)));
    assertThat(stock.reserved("store-a", a)).isEqualTo(3);
    assertThat(stock.reserved("store-b", b)).isZero();

    claims.release(order, claim(1, "store-a", a, 99));
    claims.release(order, claim(1, "store-a", a, 1));
    claims.releaseAll(order);
    assertThat(stock.reserved("store-a", a)).isZero();
    assertThat(stock.claims(order)).isZero();
  }

  @Test
  void addsToWhatTheHolderHas() {
    stock.stock("store-a", a, 5);
    claims.claim(order, List.of(claim(1, "store-a", a, 2)), null);

    assertThat(claims.exchange(order, List.of(), List.of(claim(1, "store-a", a, 2))))
        .isInstanceOf(Result.Claimed.class);
    assertThat(claims.exchange(order, List.of(), List.of(claim(1, "store-a", a, 2))))
        .isEqualTo(
            new Result.Short(List.of(new Shortage(new LocationId("store-a"), new Sku(a), 2, 1))));
    assertThat(stock.claims(order)).isEqualTo(4);
  }

  @Test
  void safetyStockIsNotPromisedButNobodyLosesWhatTheyHave() {
    stock.stock("store-a", a, 5);
    claims.claim(cart, List.of(claim(1, "store-a", a, 4)), inTenMinutes());
    setSafetyStock.set(
        new SetSafetyStock.Command(
            new LocationId("store-a"), new Sku(a), 0, 3, "Counts are off", "tester"));

    assertThat(available(a)).isZero();
    assertThat(claims.claim(other, List.of(claim(1, "store-a", a, 1)), null))
        .isInstanceOf(Result.Short.class);
    assertThat(claims.claim(cart, List.of(claim(1, "store-a", a, 4)), inTenMinutes()))
        .isInstanceOf(Result.Claimed.class);
  }
}
