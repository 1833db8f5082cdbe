package org.kontor.orders.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.Payments;
import org.kontor.orders.domain.payment.Payments.Outcome;

/// What a provider is held to, whoever plays it.
public abstract class PaymentsContract {
  private static final Money TEN = Money.of("10.00", "EUR");
  private static final Money SIX = Money.of("6.00", "EUR");

  private String authorisation = "";

  @BeforeEach
  void another() {
    authorisation = UUID.randomUUID().toString();
  }

  protected abstract Payments payments();

  @Test
  void takesNoMoreThanWasAuthorisedAndGivesBackNoMoreThanWasTaken() {
    approved(payments().authorise(authorisation, "ok", TEN));

    approved(payments().capture(key("c1"), authorisation, SIX));
    assertThat(payments().capture(key("c2"), authorisation, SIX))
        .isEqualTo(new Outcome.Declined("amount_too_large"));
    assertThat(payments().refund(key("r1"), authorisation, TEN))
        .isEqualTo(new Outcome.Declined("amount_too_large"));
    approved(payments().refund(key("r2"), authorisation, SIX));
    approved(payments().release(key("v"), authorisation, Money.of("4.00", "EUR")));
    assertThat(payments().capture(key("c3"), authorisation, Money.of("0.01", "EUR")))
        .isInstanceOf(Outcome.Declined.class);
  }

  @Test
  void doesAThingOnceHoweverOftenItIsAsked() {
    payments().authorise(authorisation, "ok", TEN);
    Outcome first = payments().capture(key("c"), authorisation, SIX);

    assertThat(payments().capture(key("c"), authorisation, SIX)).isEqualTo(first);

    assertThat(payments().ask(key("c"))).contains(first);
    approved(payments().capture(key("rest"), authorisation, Money.of("4.00", "EUR")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"declined", "insufficient_funds", "requires_action", "whatever"})
  void aDeclinedAuthorisationIsWorthNothing(String token) {
    assertThat(payments().authorise(authorisation, token, TEN))
        .isInstanceOf(Outcome.Declined.class);
    assertThat(payments().capture(key("c"), authorisation, TEN))
        .isEqualTo(new Outcome.Declined("unknown_authorisation"));
  }

  @Test
  void hasDoneWhatItsLostAnswerWasAbout() {
    assertThat(payments().authorise(authorisation, "timeout_after_capture", TEN))
        .isInstanceOf(Outcome.Unanswered.class);
    assertThat(payments().ask(authorisation)).get().isInstanceOf(Outcome.Approved.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeout_before_capture", "error_then_ok"})
  void doesTheSecondTimeWhatNeverArrived(String token) {
    assertThat(payments().authorise(authorisation, token, TEN))
        .isInstanceOf(Outcome.Unanswered.class);
    assertThat(payments().ask(authorisation)).isEmpty();
    approved(payments().authorise(authorisation, token, TEN));
  }

  private String key(String what) {
    return authorisation + "-" + what;
  }

  private static void approved(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Approved.class);
  }
}
