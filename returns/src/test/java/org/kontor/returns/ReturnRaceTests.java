package org.kontor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.returns.domain.Bought.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.LocationId;
import org.kontor.orders.Units;
import org.kontor.returns.application.CloseReturn;
import org.kontor.returns.application.DecideReturn;
import org.kontor.returns.application.ExpireReturn;
import org.kontor.returns.application.InspectReturn;
import org.kontor.returns.application.InspectReturn.Look;
import org.kontor.returns.application.ReceiveReturn;
import org.kontor.returns.application.ReceiveReturn.Came;
import org.kontor.returns.application.RefundReturn;
import org.kontor.returns.application.RequestReturn;
import org.kontor.returns.application.RequestReturn.Wish;
import org.kontor.returns.domain.Authority;
import org.kontor.returns.domain.Bought;
import org.kontor.returns.domain.Condition;
import org.kontor.returns.domain.Disposition;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnReason;
import org.kontor.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two people at one return, or at two returns of one order: each step is taken once, whoever comes
/// second hears why, and nobody's request dies of the other's.
@ReturnsTest
class ReturnRaceTests {
  private static final LocationId STORE = new LocationId("store-berlin");

  @Autowired RequestReturn request;
  @Autowired DecideReturn decide;
  @Autowired ReceiveReturn receive;
  @Autowired InspectReturn inspect;
  @Autowired RefundReturn refund;
  @Autowired CloseReturn close;
  @Autowired ExpireReturn expire;
  @Autowired Neighbours.Purchases purchases;
  @Autowired PurchasedUnits units;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  private Bought bought;

  @BeforeEach
  void begin() {
    clock.set(NOW);
    bought =
        Bought.order("K-R" + System.nanoTime())
            .delivered("SPADE", 6, "60.00")
            .delivered("LAMP", 6, "90.00");
    purchases.put(bought);
  }

  @AfterEach
  void everyInvariantHolds() {
    for (String view :
        List.of(
            "invariant_i5_returned",
            "invariant_i5_counters",
            "invariant_i6_refund",
            "invariant_i6_shares",
            "invariant_i13_history")) {
      assertThat(jdbc.sql("select * from returns." + view).query().listOfRows()).as(view).isEmpty();
    }
  }

  @RepeatedTest(5)
  void everyStepIsTakenOnceByWhoeverIsFirst() throws Exception {
    RmaNumber number = announced(1, 2);
    assertThat(states(twice(() -> receive(number, 1, 2)))).containsExactly(false, true);
    assertThat(states(twice(() -> inspect(number, 1)))).containsExactly(false, true);
    assertThat(states(twice(() -> refund(number)))).containsExactly(false, true);
    AtOnce.<Object>doing(() -> closed(number), () -> closed(number), () -> refund(number));
    assertThat(history(number))
        .containsExactly(
            "REQUESTED",
            "AUTHORIZED",
            "RECEIVED",
            "INSPECTED",
            "DISPOSITIONED",
            "REFUND_DUE",
            "CLOSED");
  }

  @RepeatedTest(5)
  void whatArrivesWhileItIsCalledOffIsEitherTakenOrEnded() throws Exception {
    RmaNumber number = announced(1, 2);
    List<Object> results =
        AtOnce.doing(
            () -> receive(number, 1, 2),
            () -> decide.decide(decision(number, DecideReturn.Decision.CANCEL)));
    assertThat(states(results)).containsExactly(false, true);
    assertThat(history(number)).hasSize(3);
  }

  @RepeatedTest(5)
  void whatArrivesAtItsLastMomentIsEitherTakenOrExpires() throws Exception {
    RmaNumber number = announced(1, 2);
    clock.set(NOW.plus(Return.ARRIVES_WITHIN).plusSeconds(1));
    AtOnce.<Object>doing(() -> receive(number, 1, 2), () -> expired(number), () -> expired(number));
    assertThat(history(number)).hasSize(3);
  }

  /// Each counts one line as come and the other as missing: both touch both counters.
  @RepeatedTest(10)
  void twoParcelsOfOneOrderAreReceivedAtOnce() throws Exception {
    RmaNumber one = announced(List.of(new Units(1, 1), new Units(2, 1)));
    RmaNumber other = announced(List.of(new Units(1, 1), new Units(2, 1)));
    List<Object> results = AtOnce.doing(() -> receive(one, 1, 1), () -> receive(other, 2, 1));
    assertThat(results).hasOnlyElementsOfType(ReceiveReturn.Result.Received.class);
  }

  @RepeatedTest(5)
  void twoReturnsOfOneLineAreRefundedAtOnceFromSharesOfTheirOwn() throws Exception {
    List<RmaNumber> numbers = List.of(announced(1, 2), announced(1, 2), announced(1, 2));
    for (RmaNumber number : numbers) {
      receive(number, 1, 2);
      inspect(number, 1);
    }
    List<Object> results =
        AtOnce.doing(
            () -> refund(numbers.get(0)),
            () -> refund(numbers.get(1)),
            () -> refund(numbers.get(2)));
    assertThat(results).hasOnlyElementsOfType(RefundReturn.Result.Approved.class);
    assertThat(
            jdbc.sql("select refunded from returns.purchased_units where order_id = ? and line = 1")
                .params(bought.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(6);
  }

  /// While it waits for another return of the order, the order gives money back.
  @Test
  void whatIsRefundableIsReadWhenItIsTheirTurn() throws Exception {
    RmaNumber number = announced(1, 2);
    receive(number, 1, 2);
    inspect(number, 1);
    List<CompletableFuture<Object>> result = new ArrayList<>();
    transaction.executeWithoutResult(_ -> {
      units.lock(bought.id());
      result.add(CompletableFuture.supplyAsync(() -> refund(number)));
      waitUntilItWaits(result.getFirst());
      purchases.put(bought.refundable("5.00"));
    });
    assertThat(result.getFirst().get()).isInstanceOf(RefundReturn.Result.MoreThanRefundable.class);
  }

  private void waitUntilItWaits(Future<?> work) {
    String waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while (!work.isDone() && jdbc.sql(waiting).query(Integer.class).single().equals(0)) {
      Thread.onSpinWait();
    }
  }

  /// One is called off while the other is announced: what is given back may be had, never more.
  @RepeatedTest(5)
  void unitsAreGivenBackAndAnnouncedAtOnce() throws Exception {
    RmaNumber all = announced(List.of(new Units(1, 6), new Units(2, 6)));
    List<Object> results =
        AtOnce.doing(
            () -> decide.decide(decision(all, DecideReturn.Decision.REJECT)),
            () -> request(List.of(new Units(2, 3), new Units(1, 3))),
            () -> request(List.of(new Units(1, 4), new Units(2, 4))));
    assertThat(results)
        .filteredOn(RequestReturn.Result.Authorized.class::isInstance)
        .hasSizeLessThanOrEqualTo(1);
  }

  private static List<Object> twice(Callable<Object> step) throws Exception {
    return AtOnce.doing(step, step);
  }

  /// For each whether it came too late, those in time first.
  private static List<Boolean> states(List<Object> results) {
    Function<Object, Boolean> late =
        result ->
            switch (result) {
              case ReceiveReturn.Result.WrongState _,
                  InspectReturn.Result.WrongState _,
                  RefundReturn.Result.WrongState _,
                  DecideReturn.Result.WrongState _ ->
                  true;
              default -> false;
            };
    return results.stream().map(late).sorted().toList();
  }

  private Object request(List<Units> units) {
    var wishes =
        units.stream()
            .map(each -> new Wish(each.line(), each.quantity(), ReturnReason.CHANGED_MIND, null))
            .toList();
    return request.request(
        new RequestReturn.Command(
            bought.number(), wishes, ReturnMethod.STORE, "katrin", Authority.SHOPPER, null));
  }

  private RmaNumber announced(int line, int quantity) {
    return announced(List.of(new Units(line, quantity)));
  }

  private RmaNumber announced(List<Units> units) {
    return ((RequestReturn.Result.Authorized) request(units)).number();
  }

  private Object receive(RmaNumber number, int line, int quantity) {
    return receive.receive(
        new ReceiveReturn.Command(number, STORE, List.of(new Came(line, quantity, 0)), "nils"));
  }

  private Object inspect(RmaNumber number, int line) {
    var look = new Look(line, Condition.AS_NEW, null, null, Disposition.RESTOCK);
    return inspect.inspect(new InspectReturn.Command(number, List.of(look), "nils"));
  }

  private Object refund(RmaNumber number) {
    return refund.refund(new RefundReturn.Command(number, null, "katrin"));
  }

  private Object closed(RmaNumber number) {
    close.refundPaid(number, bought.id());
    return number;
  }

  private Object expired(RmaNumber number) {
    expire.expire(number);
    return number;
  }

  private static DecideReturn.Command decision(RmaNumber number, DecideReturn.Decision decision) {
    return new DecideReturn.Command(number, decision, "gone", "katrin", Authority.UNLIMITED);
  }

  private List<String> history(RmaNumber number) {
    return jdbc.sql(
            """
            select became from returns.history h join returns.returns r on r.id = h.return_id
            where r.number = ? order by position
            """)
        .params(number.value())
        .query(String.class)
        .list();
  }
}
