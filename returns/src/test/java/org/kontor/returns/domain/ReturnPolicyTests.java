package org.kontor.returns.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.returns.domain.Bought.DELIVERED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;
import org.kontor.returns.domain.ReturnPolicy.Payer;
import org.kontor.returns.domain.ReturnPolicy.Question;

class ReturnPolicyTests {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Currency EUR = Currency.getInstance("EUR");

  private final ReturnPolicy thirtyDays = policy("", 30, false, EnumSet.allOf(ReturnMethod.class));

  private static ReturnPolicy policy(
      String category, int days, boolean finalSale, Set<ReturnMethod> methods) {
    return new ReturnPolicy(
        category, "A policy", days, Money.of("4.95", "EUR"), finalSale, methods, Payer.SHOPPER, 0);
  }

  private static Question question(
      int quantity, int delivered, int left, @Nullable Instant at, Instant now) {
    return new Question(1, quantity, delivered, left, at, ReturnMethod.POST, now, BERLIN);
  }

  @Test
  void allowsWhatWasDeliveredWithinTheWindow() {
    assertThat(thirtyDays.refusals(question(2, 2, 2, DELIVERED, Bought.NOW))).isEmpty();
  }

  @Test
  void countsTheWindowToTheEndOfTheLastDayWhereItWasSold() {
    // 2 December, 23:59 in Berlin, is the last minute; one later it is over
    Instant last = Instant.parse("2026-12-02T22:59:00Z");
    assertThat(thirtyDays.refusals(question(1, 1, 1, DELIVERED, last))).isEmpty();
    assertThat(thirtyDays.refusals(question(1, 1, 1, DELIVERED, last.plusSeconds(60))))
        .containsExactly(new Refusal.ReturnWindowClosed(1, LocalDate.of(2026, 12, 2)));
  }

  @Test
  void refusesWhatIsNotDeliveredYet() {
    assertThat(thirtyDays.refusals(question(1, 0, 0, null, Bought.NOW)))
        .containsExactly(new Refusal.NotDeliveredYet(1));
  }

  @Test
  void refusesMoreThanIsLeft() {
    assertThat(thirtyDays.refusals(question(2, 3, 1, DELIVERED, Bought.NOW)))
        .containsExactly(new Refusal.AlreadyReturned(1, 1));
  }

  @Test
  void namesEachRuleThatSpeaksAgainstIt() {
    var strict = policy("sale", 30, true, EnumSet.of(ReturnMethod.STORE));
    assertThat(strict.refusals(question(1, 1, 1, DELIVERED, Bought.NOW)))
        .containsExactly(
            new Refusal.FinalSale(1), new Refusal.MethodNotOffered(1, ReturnMethod.POST));
  }

  @Test
  void coversItsCategoryAndBelowButNotItsNeighbour() {
    var plants = policy("Garden / Plants", 14, false, EnumSet.allOf(ReturnMethod.class));
    assertThat(plants.category()).isEqualTo("garden/plants");
    assertThat(plants.covers("garden/plants")).isTrue();
    assertThat(plants.covers("Garden > Plants > Roses")).isTrue();
    assertThat(plants.covers("garden/plantspots")).isFalse();
    assertThat(thirtyDays.covers("anything")).isTrue();
  }

  @Test
  void waivesTheFeeWhereWeAreAtFaultAndInAnotherCurrency() {
    assertThat(thirtyDays.feeFor(ReturnReason.CHANGED_MIND, EUR))
        .isEqualTo(Money.of("4.95", "EUR"));
    assertThat(thirtyDays.feeFor(ReturnReason.DEFECTIVE, EUR).isZero()).isTrue();
    assertThat(thirtyDays.feeFor(ReturnReason.CHANGED_MIND, Currency.getInstance("AZN")).isZero())
        .isTrue();
  }

  @Test
  void cannotBeNonsense() {
    assertThatThrownBy(() -> policy("", -1, false, EnumSet.allOf(ReturnMethod.class)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> policy("", 30, false, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
