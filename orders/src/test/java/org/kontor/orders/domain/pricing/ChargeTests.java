package org.kontor.orders.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.orders.domain.cart.CartLine;

class ChargeTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final TaxRates GERMAN =
      (country, taxClass, _) ->
          !country.equals("DE")
              ? BigDecimal.ZERO
              : new BigDecimal(taxClass.equals("reduced") ? "0.07" : "0.19");

  @ParameterizedTest
  @CsvSource({
    "119.00 EUR, 0.19, 19.00, 119.00",
    "9.99 EUR, 0.19, 1.60, 9.99",
    "0.01 EUR, 0.19, 0.00, 0.01",
    "0.03 EUR, 1.00, 0.01, 0.03",
    "10.00 EUR, 0, 0.00, 10.00",
    "1080 JPY, 0.08, 80, 1080",
    "1.234 KWD, 0.05, 0.059, 1.234"
  })
  void whereThePriceHoldsTheTaxTheShopperPaysThePrice(
      String amount, BigDecimal rate, String tax, String paid) {
    assertThat(Charge.of(money(amount), rate, true)).isEqualTo(charge(amount, rate, tax, paid));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00 EUR, 0.19, 19.00, 119.00",
    "0.50 EUR, 0.19, 0.10, 0.60",
    "0.50 EUR, 0.07, 0.04, 0.54",
    "0.02 EUR, 0.19, 0.00, 0.02",
    "999 JPY, 0.1, 100, 1099"
  })
  void whereItComesOnTopTheTaxIsRoundedHalfUp(
      String amount, BigDecimal rate, String tax, String paid) {
    assertThat(Charge.of(money(amount), rate, false)).isEqualTo(charge(amount, rate, tax, paid));
  }

  @Test
  void netAndTaxAreNeverMoreThanHalfACentFromExactAndAddUp() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      Money amount =
          Money.ofMinor(random.nextLong(5_000_000), java.util.Currency.getInstance("EUR"));
      BigDecimal rate = BigDecimal.valueOf(random.nextInt(301), 3);
      Charge charge = Charge.of(amount, rate, random.nextBoolean());
      BigDecimal net = charge.paid().minus(charge.tax()).amount();
      BigDecimal exact =
          charge.paid().amount().divide(BigDecimal.ONE.add(rate), 12, RoundingMode.HALF_UP);
      assertThat(net.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }
  }

  @Test
  void aLineIsTaxedAsAWholeByItsClassAndDeliveryByTheStandardRate() {
    Priced priced =
        Priced.of(
            List.of(line(1, 3, "0.99", "standard"), line(2, 2, "1.49", "reduced")),
            money("4.90 EUR"),
            "DE",
            TODAY,
            true,
            GERMAN);
    assertThat(priced.lines())
        .extracting(PricedLine::amount, PricedLine::tax, PricedLine::paid)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                money("2.97 EUR"), money("0.47 EUR"), money("2.97 EUR")),
            org.assertj.core.groups.Tuple.tuple(
                money("2.98 EUR"), money("0.19 EUR"), money("2.98 EUR")));
    assertThat(priced.shipping().tax()).isEqualTo(money("0.78 EUR"));
    assertThat(priced.totals())
        .isEqualTo(
            new Totals(
                money("5.95 EUR"),
                money("0.00 EUR"),
                money("4.90 EUR"),
                money("1.44 EUR"),
                true,
                money("10.85 EUR")));
  }

  @Test
  void theTotalIsWhatIsShownPlusTheTaxWherePricesComeWithoutIt() {
    Priced priced =
        Priced.of(
            List.of(line(1, 2, "10.00", "reduced")), money("5.00 EUR"), "DE", TODAY, false, GERMAN);
    assertThat(priced.totals().total()).isEqualTo(money("27.35 EUR"));
    assertThat(priced.totals().tax()).isEqualTo(money("2.35 EUR"));
  }

  @Test
  void theTaxOfWhereTheGoodsGoApplies() {
    Priced abroad =
        Priced.of(
            List.of(line(1, 2, "10.00", "standard")), money("5.00 EUR"), "XX", TODAY, true, GERMAN);
    assertThat(abroad.totals().tax().isZero()).isTrue();
    assertThat(abroad.totals().total()).isEqualTo(money("25.00 EUR"));
  }

  private static CartLine line(int number, int quantity, String price, String taxClass) {
    return new CartLine(
        number,
        new Sku("SKU-" + number),
        quantity,
        Money.of(price, "EUR"),
        null,
        "lantern",
        "Lantern",
        "",
        null,
        "",
        taxClass,
        100);
  }

  private static Charge charge(String amount, BigDecimal rate, String tax, String paid) {
    String currency = amount.split(" ")[1];
    return new Charge(money(amount), rate, Money.of(tax, currency), Money.of(paid, currency));
  }

  private static Money money(String text) {
    String[] parts = text.split(" ");
    return Money.of(parts[0], parts[1]);
  }
}
