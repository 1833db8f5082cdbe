package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {
  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({"12.9, EUR, 12.90, 1290", "500, JPY, 500, 500", "1.2, KWD, 1.200, 1200"})
  void hasTheDigitsOfItsCurrency(String amount, String currency, String shown, long minor) {
    Money money = Money.of(amount, currency);
    assertThat(money).hasToString(shown + " " + currency);
    assertThat(money.minor()).isEqualTo(minor);
    assertThat(Money.ofMinor(minor, money.currency())).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"0.001, EUR", "0.5, JPY", "0.0001, KWD"})
  void refusesMoreDigitsThanItsCurrencyHas(String amount, String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000000", "1E999999999", "-1E2147483647", "0E999999999"})
  void refusesWhatNobodyHasBeforeItIsCalculatedWith(String amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "0.0049, 0.00", "-0.005, -0.01", "2.675, 2.68"})
  void roundsHalfAwayFromZeroWhereARateIsApplied(BigDecimal exact, String rounded) {
    assertThat(Money.rounded(exact, EUR)).isEqualTo(Money.of(rounded, "EUR"));
  }

  @Test
  void isEqualHoweverItsZerosAreWritten() {
    assertThat(Money.of("1.5", "EUR")).isEqualTo(Money.of("1.50", "EUR"));
    assertThat(Money.of("100", "EUR")).isEqualTo(Money.of("1E+2", "EUR"));
  }

  @Test
  void currenciesDontMix() {
    Money euro = Money.of("1", "EUR");
    Money yen = Money.of("1", "JPY");
    assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(yen));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(yen));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(yen));
  }

  @Test
  void theCentThatIsLeftGoesToTheLargestRemainderAndAmongEqualsToTheFirst() {
    assertThat(minors(cents(100).allocate(weights(1, 1, 1)))).containsExactly(34L, 33L, 33L);
    assertThat(minors(cents(101).allocate(weights(30, 50, 20)))).containsExactly(30L, 51L, 20L);
    assertThat(minors(cents(-100).allocate(weights(1, 1, 1)))).containsExactly(-34L, -33L, -33L);
  }

  @Test
  void sharesEquallyWhereNothingHasWeight() {
    assertThat(minors(cents(5).allocate(weights(0, 0)))).containsExactly(3L, 2L);
  }

  @Test
  void neverAllocatesByANegativeWeightOrToNobody() {
    assertThatIllegalArgumentException().isThrownBy(() -> cents(5).allocate(weights(2, -1)));
    assertThatIllegalArgumentException().isThrownBy(() -> cents(5).allocate(weights(1, -1)));
    assertThatIllegalArgumentException().isThrownBy(() -> cents(5).allocate(List.of()));
  }

  @Test
  void partsAddUpAndLieWithinACentOfTheExactShare() {
    for (int seed = 0; seed < 500; seed++) {
      partsAddUp(new Random(seed));
    }
  }

  private static void partsAddUp(Random random) {
    Money total = cents(random.nextLong(-1_000_000, 1_000_000));
    List<BigDecimal> weights =
        IntStream.range(0, 1 + random.nextInt(12))
            .mapToObj(_ -> BigDecimal.valueOf(random.nextInt(4) * random.nextLong(9_999), 2))
            .toList();
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    List<Money> parts = total.allocate(weights);

    assertThat(parts.stream().reduce(Money.zero(EUR), Money::plus)).isEqualTo(total);
    for (int i = 0; i < parts.size() && sum.signum() > 0; i++) {
      BigDecimal exact =
          total.amount().multiply(weights.get(i)).divide(sum, 10, RoundingMode.HALF_UP);
      assertThat(parts.get(i).amount().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
      if (weights.get(i).signum() == 0) {
        assertThat(parts.get(i).isZero()).as("what weighs nothing gets nothing").isTrue();
      }
    }
  }

  @Test
  void sharesOfUnitsAddUpHoweverTheUnitsAreTakenAndDifferByACentAtMost() {
    for (int seed = 0; seed < 300; seed++) {
      sharesAddUp(new Random(seed));
    }
  }

  private static void sharesAddUp(Random random) {
    int units = 1 + random.nextInt(40);
    Money total = cents(random.nextLong(100_000));
    Money taken = Money.zero(EUR);
    for (int from = 0; from < units; ) {
      int to = from + 1 + random.nextInt(units - from);
      taken = taken.plus(total.shareOfUnits(from, to, units));
      from = to;
    }
    assertThat(taken).isEqualTo(total);
    assertThat(
            IntStream.range(0, units)
                .mapToLong(unit -> total.shareOfUnits(unit, unit + 1, units).minor())
                .summaryStatistics())
        .satisfies(shares -> assertThat(shares.getMax() - shares.getMin()).isLessThanOrEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "2, 1", "0, 4"})
  void sharesOnlyUnitsThatThereAre(int from, int to) {
    assertThatIllegalArgumentException().isThrownBy(() -> cents(100).shareOfUnits(from, to, 3));
  }

  private static Money cents(long minor) {
    return Money.ofMinor(minor, EUR);
  }

  private static List<Long> minors(List<Money> parts) {
    return parts.stream().map(Money::minor).toList();
  }

  private static List<BigDecimal> weights(int... weights) {
    return IntStream.of(weights).mapToObj(BigDecimal::valueOf).toList();
  }
}
