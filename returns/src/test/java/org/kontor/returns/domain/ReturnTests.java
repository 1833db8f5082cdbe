package org.kontor.returns.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontor.returns.domain.Bought.NOW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockReturned.Piece;
import org.kontor.orders.Units;
import org.kontor.returns.RefundApproved;
import org.kontor.returns.ReturnAuthorized;
import org.kontor.returns.ReturnCancelled;
import org.kontor.returns.ReturnDispositioned;
import org.kontor.returns.ReturnReceived;
import org.kontor.returns.ReturnRejected;
import org.kontor.returns.RmaNumber;

class ReturnTests {
  private static final LocationId BERLIN = new LocationId("store-berlin");
  private static final Money NO_FEE = Money.of("0.00", "EUR");

  private final Bought bought =
      Bought.order("K-1").delivered("SPADE", 3, "10.00").delivered("LAMP", 1, "40.00");

  private Return announced(int spades, int lamps, Money fee) {
    var lines =
        List.of(
            new ReturnLine(bought.line(1), spades, ReturnReason.CHANGED_MIND, null, fee),
            new ReturnLine(bought.line(2), lamps, ReturnReason.DEFECTIVE, "flickers", NO_FEE));
    Return made =
        Return.of(new RmaNumber("R-1"), bought.purchase(), ReturnMethod.STORE, false, lines);
    made.request("shopper", NOW);
    return made;
  }

  private Return received(int spades, int lamps, Money fee) {
    Return made = announced(3, 1, fee);
    made.authorize(null, "shopper", NOW);
    made.receive(BERLIN, List.of(new Arrival(1, spades, 0), new Arrival(2, lamps, 0)), "nils", NOW);
    return made;
  }

  private static Return inspected(Return made) {
    made.inspect(
        made.lines().stream()
            .filter(line -> line.received() > 0)
            .map(line -> new Finding(line.line(), Condition.AS_NEW, line.received(), null))
            .toList(),
        "nils",
        NOW);
    return made;
  }

  @Test
  void tellsTheShopperWhatMayCome() {
    var event = announced(2, 1, NO_FEE).authorize(null, "shopper", NOW);
    assertThat(event.published())
        .isInstanceOfSatisfying(
            ReturnAuthorized.class,
            fact -> assertThat(fact.units()).containsExactly(new Units(1, 2), new Units(2, 1)));
  }

  @Test
  void tellsTheShopperThatItWasRejectedButNotTheNote() {
    var event = announced(2, 1, NO_FEE).reject("looks worn in the pictures", "katrin", NOW);
    assertThat(event.note()).isEqualTo("looks worn in the pictures");
    assertThat(event.published())
        .isInstanceOfSatisfying(
            ReturnRejected.class,
            fact -> assertThat(fact.details()).isEqualTo(Map.of("order", "K-1")));
  }

  @Test
  void tellsTheShopperThatItWasCancelled() {
    Return made = announced(2, 1, NO_FEE);
    made.authorize(null, "shopper", NOW);
    assertThat(made.cancel("brings something else", "katrin", NOW).published())
        .isInstanceOf(ReturnCancelled.class);
  }

  @Test
  void tellsTheShopperThatNothingOfItWasAccepted() {
    Return made = received(1, 0, NO_FEE);
    made.inspect(
        List.of(new Finding(1, Condition.DAMAGED, 0, "another shop's spade")), "nils", NOW);
    made.dispose(Map.of(), "nils", NOW);
    assertThat(made.approveRefund(Map.of(), "katrin", NOW).published())
        .isInstanceOf(ReturnRejected.class);
    assertThat(made.state()).isEqualTo(ReturnState.CLOSED);
  }

  @Test
  void tellsWhatWasReceivedNotWhatWasAnnounced() {
    Return made = announced(3, 1, NO_FEE);
    made.authorize(null, "shopper", NOW);
    var event = made.receive(BERLIN, List.of(new Arrival(1, 2, 1)), "nils", NOW);
    assertThat(event.published())
        .isInstanceOfSatisfying(
            ReturnReceived.class,
            fact -> assertThat(fact.returned()).containsExactly(new Units(1, 2)));
  }

  @Test
  void refundsWhatWasReceivedNotWhatWasAnnounced() {
    assertThat(received(2, 0, NO_FEE).owed(Map.of()).amount()).isEqualTo(Money.of("6.67", "EUR"));
  }

  @Test
  void refundsTheSharesThatAreNextInTurn() {
    assertThat(received(1, 0, NO_FEE).owed(Map.of(1, 2)).amount())
        .isEqualTo(Money.of("3.33", "EUR"));
  }

  @Test
  void takesTheFeeOnceAndNeverMoreThanTheShares() {
    Return small = received(1, 0, Money.of("4.95", "EUR"));
    assertThat(small.owed(Map.of()).amount().isZero()).isTrue();
    Return large = received(3, 1, Money.of("4.95", "EUR"));
    assertThat(large.owed(Map.of()).amount()).isEqualTo(Money.of("45.05", "EUR"));
  }

  @Test
  void takesNoFeeWhenOnlyTheFaultyPieceCame() {
    assertThat(received(0, 1, Money.of("4.95", "EUR")).owed(Map.of()).amount())
        .isEqualTo(Money.of("40.00", "EUR"));
  }

  @Test
  void refundsOnlyWhatIsAccepted() {
    Return made = received(3, 1, NO_FEE);
    made.inspect(
        List.of(
            new Finding(1, Condition.USED, 1, "two are worn out"),
            new Finding(2, Condition.DAMAGED, 1, null)),
        "nils",
        NOW);
    assertThat(made.owed(Map.of()).amount()).isEqualTo(Money.of("43.34", "EUR"));
  }

  @Test
  void wantsAReasonForWhatIsNotAccepted() {
    Return made = received(1, 0, NO_FEE);
    assertThatThrownBy(
            () -> made.inspect(List.of(new Finding(1, Condition.USED, 0, " ")), "nils", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsStockOnlyOfWhatStays() {
    Return made = inspected(received(3, 1, NO_FEE));
    var event =
        made.dispose(Map.of(1, Disposition.RESTOCK, 2, Disposition.BACK_TO_VENDOR), "nils", NOW);
    assertThat(event.published())
        .isInstanceOfSatisfying(
            ReturnDispositioned.class,
            fact ->
                assertThat(fact.returned()).containsExactly(new Piece(new Sku("SPADE"), 3, true)));
  }

  @Test
  void tellsStockNothingIfNothingStays() {
    Return made = inspected(received(1, 0, NO_FEE));
    assertThat(made.dispose(Map.of(1, Disposition.SCRAP), "nils", NOW).published()).isNull();
  }

  @Test
  void doesNotPutWornGoodsBackOnTheShelf() {
    Return made = received(1, 0, NO_FEE);
    made.inspect(List.of(new Finding(1, Condition.USED, 1, null)), "nils", NOW);
    assertThatThrownBy(() -> made.dispose(Map.of(1, Disposition.RESTOCK), "nils", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void approvesOnceAndClosesWhenPaid() {
    Return made = inspected(received(3, 1, NO_FEE));
    made.dispose(Map.of(1, Disposition.RESTOCK, 2, Disposition.SCRAP), "nils", NOW);
    var event = made.approveRefund(Map.of(), "katrin", NOW);
    assertThat(event.published())
        .isInstanceOfSatisfying(
            RefundApproved.class,
            fact -> {
              assertThat(fact.amount()).isEqualTo(Money.of("50.00", "EUR"));
              assertThat(fact.cause()).isEqualTo("R-1");
              assertThat(fact.units()).containsExactly(new Units(1, 3), new Units(2, 1));
            });
    assertThatThrownBy(() -> made.approveRefund(Map.of(), "katrin", NOW))
        .isInstanceOf(IllegalStateException.class);
    made.close(NOW);
    assertThat(made.state()).isEqualTo(ReturnState.CLOSED);
    assertThat(made.refund().orElseThrow().paidAt()).isEqualTo(NOW);
  }

  @Test
  void closesAtOnceIfNothingIsOwed() {
    Return made = inspected(received(1, 0, Money.of("4.95", "EUR")));
    made.dispose(Map.of(1, Disposition.RESTOCK), "nils", NOW);
    assertThat(made.approveRefund(Map.of(), "katrin", NOW).published()).isNull();
    assertThat(made.state()).isEqualTo(ReturnState.CLOSED);
  }

  @Test
  void canBeReceivedWithoutRefunding() {
    assertThat(received(1, 0, NO_FEE).refund()).isEmpty();
  }

  @Test
  void cannotBeReceivedTwice() {
    Return made = received(1, 0, NO_FEE);
    assertThatThrownBy(() -> made.receive(BERLIN, List.of(new Arrival(1, 1, 0)), "nils", NOW))
        .isInstanceOf(IllegalStateException.class);
  }
}
