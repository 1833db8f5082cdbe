package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.orders.Shop.key;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.orders.application.OrderPulse;
import org.kontor.orders.application.OrderPulse.Late;
import org.springframework.beans.factory.annotation.Autowired;

@OrdersTest
class OrderPulseTests {
  private static final Instant NEXT_YEAR = Instant.parse("2027-06-01T00:00:00Z");

  @Autowired Shop shop;
  @Autowired Watch watch;
  @Autowired OrderPulse pulse;

  @Test
  void anOrderIsLateOnceItsPromiseHasPassedAndSomethingOfItIsStillHere() {
    String number = shop.place(shop.ready(shop.sku("9.99", 5), 2), "ok", key()).text("/number");
    assertThat(pulse.late(watch.instant(), 1_000)).extracting(Late::number).doesNotContain(number);
    assertThat(pulse.late(NEXT_YEAR, 1_000))
        .filteredOn(late -> late.number().equals(number))
        .singleElement()
        .satisfies(late -> assertThat(late.units()).isEqualTo(2))
        .satisfies(late -> assertThat(late.promised().toInstant()).isBefore(NEXT_YEAR));
  }

  @Test
  void countsAnOrderInTheHourInWhichItWasPlaced() {
    LocalDate today = LocalDate.now(watch);
    int hour = watch.instant().atZone(watch.getZone()).getHour();
    int before = pulse.perHour(today).get(hour);
    shop.place(shop.ready(shop.sku("9.99", 5), 1), "ok", key());
    shop.place(shop.ready(shop.sku("9.99", 5), 1), "declined", key());
    assertThat(pulse.perHour(today)).hasSize(24);
    assertThat(pulse.perHour(today).get(hour)).isEqualTo(before + 1);
  }
}
