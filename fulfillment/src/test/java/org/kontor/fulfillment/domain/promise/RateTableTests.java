package org.kontor.fulfillment.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;
import org.kontor.fulfillment.domain.promise.RateTable.Rate;
import org.kontor.orders.DeliveryMethod;

class RateTableTests {
  private final RateTable table =
      new RateTable(
          List.of(
              new Rate(DeliveryMethod.STANDARD, "*", 10_000, euro("14.90"), null),
              new Rate(DeliveryMethod.STANDARD, "DE", 10_000, euro("7.90"), null),
              new Rate(DeliveryMethod.STANDARD, "DE", 2_000, euro("4.90"), euro("79.00"))));

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  @Test
  void theBracketIsTheFirstThatHoldsTheWeight() {
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 2_000, euro("10")))
        .contains(euro("4.90"));
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 2_001, euro("10")))
        .contains(euro("7.90"));
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 0, euro("10"))).contains(euro("4.90"));
  }

  @Test
  void aDestinationWithoutItsOwnRatesPaysTheGeneralOne() {
    assertThat(table.price(DeliveryMethod.STANDARD, "FR", 500, euro("10"))).contains(euro("14.90"));
  }

  @Test
  void whatNoParcelCarriesGoesInSeveral() {
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 25_000, euro("10")))
        .contains(euro("23.70"));
  }

  @Test
  void isFreeFromTheAmountOnInTheBracketThatSaysSo() {
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 500, euro("78.99")))
        .contains(euro("4.90"));
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 500, euro("79.00")))
        .contains(euro("0.00"));
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 5_000, euro("79.00")))
        .contains(euro("7.90"));
  }

  @Test
  void offersWhatHasAPriceWhateverTheWeight() {
    assertThat(table.offers(DeliveryMethod.STANDARD, "FR", Currency.getInstance("EUR"))).isTrue();
    assertThat(table.offers(DeliveryMethod.STANDARD, "DE", Currency.getInstance("JPY"))).isFalse();
    assertThat(table.offers(DeliveryMethod.EXPRESS, "DE", Currency.getInstance("EUR"))).isFalse();
  }

  @Test
  void offersNothingInACurrencyWithoutRates() {
    assertThat(table.price(DeliveryMethod.STANDARD, "DE", 500, Money.of("10", "JPY"))).isEmpty();
  }
}
