package org.kontor.orders.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.MoneyMove.Kind;
import org.kontor.orders.domain.payment.Payments.Outcome;

class TendersTests {
  private final Tenders tenders =
      new Tenders(
          List.of(
              Payment.pending(1, "k1", "gift", euro("10.00")),
              Payment.pending(2, "k2", "card", euro("20.00"))),
          euro("0"));

  @Test
  void chargesTheFirstThatHasSomethingLeft() {
    approveAll();
    assertThat(tenders.capture(euro("12.00"), "S-1"))
        .containsExactly(
            new MoneyMove(1, Kind.CAPTURE, "S-1", euro("10.00")),
            new MoneyMove(2, Kind.CAPTURE, "S-1", euro("2.00")));
    assertThat(tenders.capture(euro("3.00"), "S-2"))
        .containsExactly(new MoneyMove(2, Kind.CAPTURE, "S-2", euro("3.00")));
  }

  @Test
  void neverChargesMoreThanWasAuthorised() {
    approveAll();
    tenders.capture(euro("99.00"), "S-1");
    assertThat(tenders.sum(Payment::toCapture)).isEqualTo(euro("30.00"));
    assertThat(tenders.capture(euro("1.00"), "S-2")).isEmpty();
  }

  @Test
  void givesBackToTheFirstThatGaveAndNeverMoreThanItGave() {
    approveAll();
    tenders.capture(euro("15.00"), "S-1");
    assertThat(tenders.refund(euro("12.00"), "R-1"))
        .containsExactly(
            new MoneyMove(1, Kind.REFUND, "R-1", euro("10.00")),
            new MoneyMove(2, Kind.REFUND, "R-1", euro("2.00")));
    tenders.refund(euro("99.00"), "R-2");
    assertThat(tenders.sum(Payment::toRefund)).isEqualTo(euro("15.00"));
  }

  @Test
  void letsGoOfWhatNobodyWillCharge() {
    approveAll();
    tenders.capture(euro("10.00"), "S-1");
    assertThat(tenders.release())
        .containsExactly(new MoneyMove(2, Kind.VOID, "rest", euro("20.00")));
    tenders.moved(tenders.release().getFirst());
    assertThat(tenders.get(2).state()).isEqualTo(PaymentState.VOIDED);
    assertThat(tenders.release()).isEmpty();
  }

  @Test
  void isAllTakenOnlyWhenTheProviderHasDoneIt() {
    approveAll();
    List<MoneyMove> moves = tenders.capture(euro("30.00"), "S-1");
    assertThat(tenders.allTaken()).isFalse();
    moves.forEach(tenders::moved);
    assertThat(tenders.allTaken()).isTrue();
    assertThat(tenders.all()).extracting(Payment::state).containsOnly(PaymentState.CAPTURED);
  }

  @Test
  void theSameAnswerTwiceChangesNothing() {
    tenders.answered(1, new Outcome.Approved("first"));
    tenders.answered(1, new Outcome.Approved("second"));
    tenders.answered(1, new Outcome.Declined("late"));
    assertThat(tenders.get(1).reference()).isEqualTo("first");
    assertThat(tenders.get(1).state()).isEqualTo(PaymentState.AUTHORISED);
    assertThat(tenders.anyPending()).isTrue();
  }

  @Test
  void anApprovalThatComesAfterARefusalIsKeptSoThatItCanBeLetGo() {
    tenders.answered(1, new Outcome.Declined("no funds"));
    tenders.answered(1, new Outcome.Approved("after all"));
    assertThat(tenders.get(1).state()).isEqualTo(PaymentState.AUTHORISED);
    assertThat(tenders.release()).hasSize(1);
  }

  @Test
  void whatIsPaidInPartIsCapturedOnceTheRestIsLetGo() {
    approveAll();
    tenders.capture(euro("4.00"), "S-1").forEach(tenders::moved);
    assertThat(tenders.get(1).state()).isEqualTo(PaymentState.AUTHORISED);
    tenders.release().forEach(tenders::moved);
    assertThat(tenders.all())
        .extracting(Payment::state)
        .containsExactly(PaymentState.CAPTURED, PaymentState.VOIDED);
    assertThatIllegalStateException().isThrownBy(() -> tenders.get(2).declined("too late"));
  }

  @Test
  void aBookingHasAsMuchOnEachSide() {
    Journal sale = Journal.capture("S-1", euro("119.00"), euro("19.00"));
    assertThat(sale.entries())
        .contains(new Journal.Entry("sales", euro("0"), euro("100.00")))
        .contains(new Journal.Entry("tax", euro("0"), euro("19.00")));
    assertThat(Journal.refund("R-1", euro("119.00"), euro("19.00")).entries())
        .contains(new Journal.Entry("provider", euro("0"), euro("119.00")))
        .contains(new Journal.Entry("sales", euro("100.00"), euro("0")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Journal("x", List.of(new Journal.Entry("sales", euro("1"), euro("2")))));
  }

  private void approveAll() {
    tenders.answered(1, new Outcome.Approved("a"));
    tenders.answered(2, new Outcome.Approved("b"));
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }
}
