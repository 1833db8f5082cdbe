package org.kontor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.returns.domain.Bought.NOW;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.orders.RefundPaid;
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
import org.kontor.returns.domain.Refusal;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.Scenario;

/// The life of returns on a real database, what they tell and what they hear.
@ReturnsTest
class ReturnsModuleTests {
  static final AtomicInteger NUMBERS = new AtomicInteger();
  static final LocationId STORE = new LocationId("store-berlin");

  @Autowired RequestReturn request;
  @Autowired ReceiveReturn receive;
  @Autowired InspectReturn inspect;
  @Autowired RefundReturn refund;
  @Autowired ExpireReturn expire;
  @Autowired Neighbours.Purchases purchases;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  Bought bought;

  @BeforeEach
  void begin() {
    clock.set(NOW);
    bought =
        Bought.order("K-" + NUMBERS.incrementAndGet())
            .delivered("SPADE", 7, "10.00")
            .delivered("LAMP", 1, "400.00");
    purchases.put(bought);
  }

  @AfterEach
  void everyInvariantHolds() {
    List<String> views =
        jdbc.sql("select table_name from information_schema.views where table_schema = 'returns'")
            .query(String.class)
            .list();
    assertThat(views).isNotEmpty();
    for (String view : views) {
      assertThat(jdbc.sql("select * from returns." + view).query().listOfRows())
          .filteredOn(_ -> !view.equals("invariant_i12_refunds"))
          .as(view)
          .isEmpty();
    }
  }

  RequestReturn.Result wish(int line, int quantity, Authority who, @Nullable String overrule) {
    var wishes = List.of(new Wish(line, quantity, ReturnReason.CHANGED_MIND, null));
    return request.request(
        new RequestReturn.Command(
            bought.number(), wishes, ReturnMethod.STORE, "katrin", who, overrule));
  }

  RmaNumber authorised(int line, int quantity) {
    var result = wish(line, quantity, Authority.SHOPPER, null);
    assertThat(result).isInstanceOf(RequestReturn.Result.Authorized.class);
    return ((RequestReturn.Result.Authorized) result).number();
  }

  RmaNumber dispositioned(int line, int quantity) {
    RmaNumber number = authorised(line, quantity);
    receive.receive(
        new ReceiveReturn.Command(number, STORE, List.of(new Came(line, quantity, 0)), "nils"));
    inspect.inspect(
        new InspectReturn.Command(
            number,
            List.of(new Look(line, Condition.AS_NEW, null, null, Disposition.RESTOCK)),
            "nils"));
    return number;
  }

  Money refunded(int quantity) {
    var result =
        refund.refund(new RefundReturn.Command(dispositioned(1, quantity), null, "katrin"));
    return ((RefundReturn.Result.Approved) result).amount();
  }

  String state(RmaNumber number) {
    return jdbc.sql("select state from returns.returns where number = ?")
        .params(number.value())
        .query(String.class)
        .single();
  }

  @Test
  void partialReturnsAddUpExactlyToWhatWasPaid() {
    assertThat(refunded(2).plus(refunded(1)).plus(refunded(3)).plus(refunded(1)))
        .isEqualTo(Money.of("10.00", "EUR"));
  }

  @Test
  void sharesThatACancellationTookAreNotGivenAgain() {
    bought =
        Bought.order("K-C" + NUMBERS.incrementAndGet())
            .with("SPADE", "garden", 3, 1, 2, 0, "10.00", Bought.DELIVERED);
    purchases.put(bought);
    assertThat(refunded(1).plus(refunded(1))).isEqualTo(Money.of("6.67", "EUR"));
  }

  @Test
  void unitsComeBackOnceOnly() {
    authorised(1, 5);
    assertThat(wish(1, 3, Authority.UNLIMITED, "please"))
        .isEqualTo(new RequestReturn.Result.Refused(List.of(new Refusal.AlreadyReturned(1, 2))));
  }

  @Test
  void ofTwoAgentsAtOnceOneIsRefused() throws Exception {
    Callable<RequestReturn.Result> five = () -> wish(1, 5, Authority.SERVICE_AGENT, null);
    List<RequestReturn.Result> results;
    try (var agents = Executors.newFixedThreadPool(4)) {
      results =
          agents.invokeAll(List.of(five, five, five, five)).stream()
              .map(future -> future.resultNow())
              .toList();
    }
    assertThat(results).filteredOn(RequestReturn.Result.Authorized.class::isInstance).hasSize(1);
  }

  @Test
  void ofTwoRefundsAtOnceOneIsApproved() throws Exception {
    RmaNumber number = dispositioned(1, 7);
    Callable<RefundReturn.Result> approve =
        () -> refund.refund(new RefundReturn.Command(number, null, "katrin"));
    List<RefundReturn.Result> results;
    try (var agents = Executors.newFixedThreadPool(4)) {
      results =
          agents.invokeAll(List.of(approve, approve, approve, approve)).stream()
              .map(future -> future.resultNow())
              .toList();
    }
    assertThat(results).filteredOn(RefundReturn.Result.Approved.class::isInstance).hasSize(1);
  }

  @Test
  void theRefundFollowsWhatWasReceived(AssertablePublishedEvents events) {
    RmaNumber number = authorised(1, 7);
    receive.receive(new ReceiveReturn.Command(number, STORE, List.of(new Came(1, 3, 0)), "nils"));
    inspect.inspect(
        new InspectReturn.Command(
            number, List.of(new Look(1, Condition.USED, null, null, Disposition.SCRAP)), "nils"));
    var result = refund.refund(new RefundReturn.Command(number, null, "katrin"));
    assertThat(result).isEqualTo(new RefundReturn.Result.Approved(Money.of("4.29", "EUR")));
    assertThat(events.ofType(ReturnReceived.class).matching(e -> e.rma().equals(number)))
        .hasSize(1);
    assertThat(events.ofType(ReturnDispositioned.class)).isEmpty();
    // What didn't come may be announced again
    authorised(1, 4);
  }

  @Test
  void moreThanIsRefundableIsNotApproved() {
    purchases.put(bought.refundable("5.00"));
    RmaNumber number = dispositioned(1, 7);
    assertThat(refund.refund(new RefundReturn.Command(number, null, "katrin")))
        .isInstanceOf(RefundReturn.Result.MoreThanRefundable.class);
    assertThat(state(number)).isEqualTo("DISPOSITIONED");
  }

  @Test
  void anotherAmountThanAgreedIsNotApproved() {
    RmaNumber number = dispositioned(1, 7);
    assertThat(refund.refund(new RefundReturn.Command(number, Money.of("9.99", "EUR"), "katrin")))
        .isEqualTo(new RefundReturn.Result.AnotherAmount(Money.of("10.00", "EUR")));
  }

  @Test
  void anAgentOverrulesUpToTheLimitAndAManagerAbove() {
    clock.set(NOW.plus(Duration.ofDays(60)));
    assertThat(wish(2, 1, Authority.SHOPPER, null))
        .isInstanceOf(RequestReturn.Result.Refused.class);
    assertThat(wish(2, 1, Authority.SHOPPER, "I insist"))
        .isInstanceOf(RequestReturn.Result.BeyondAuthority.class);
    assertThat(wish(2, 1, Authority.SERVICE_AGENT, "loyal"))
        .isInstanceOf(RequestReturn.Result.BeyondAuthority.class);
    assertThat(wish(1, 1, Authority.SERVICE_AGENT, "loyal"))
        .isInstanceOf(RequestReturn.Result.Authorized.class);
    var result = wish(2, 1, Authority.UNLIMITED, "loyal for years");
    assertThat(result).isInstanceOf(RequestReturn.Result.Authorized.class);
    RmaNumber number = ((RequestReturn.Result.Authorized) result).number();
    assertThat(
            jdbc.sql("select overrule ->> 'reason' from returns.returns where number = ?")
                .params(number.value())
                .query(String.class)
                .single())
        .isEqualTo("loyal for years");
  }

  @Test
  void whatDoesNotArriveInTimeExpiresIsFreeAgainAndTheShopperIsTold(
      AssertablePublishedEvents events) {
    RmaNumber number = authorised(1, 7);
    clock.set(NOW.plus(Return.ARRIVES_WITHIN).plusSeconds(1));
    expire.expire(number);
    expire.expire(number);
    assertThat(state(number)).isEqualTo("EXPIRED");
    assertThat(
            jdbc.sql("select claimed from returns.purchased_units where order_id = ?")
                .params(bought.id().value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(events.ofType(ReturnExpired.class).matching(e -> e.rma().equals(number))).hasSize(1);
  }

  @Test
  void aLocationThatTakesNoReturnsReceivesNone() {
    var command =
        new ReceiveReturn.Command(
            authorised(1, 1), new LocationId("supplier-nord"), List.of(new Came(1, 1, 0)), "nils");
    assertThat(receive.receive(command))
        .isInstanceOf(ReceiveReturn.Result.NotAReturnLocation.class);
  }

  @Test
  void closesOnceTheRefundIsPaid(Scenario scenario) {
    RmaNumber number = dispositioned(1, 7);
    refund.refund(new RefundReturn.Command(number, null, "katrin"));
    var paid =
        new RefundPaid(
            UUID.randomUUID(),
            NOW,
            bought.id(),
            bought.number(),
            bought.purchase().shopper(),
            Money.of("10.00", "EUR"),
            number.value());
    scenario
        .publish(paid)
        .andWaitForStateChange(() -> state(number), "CLOSED"::equals)
        .andVerify(_ -> assertThat(steps(number)).isEqualTo(7));
    scenario
        .publish(paid)
        .andWaitForStateChange(this::allHandled, done -> done)
        .andVerify(_ -> assertThat(steps(number)).isEqualTo(7));
  }

  private int steps(RmaNumber number) {
    return jdbc.sql(
            """
            select count(*) from returns.history h join returns.returns r on r.id = h.return_id
            where r.number = ?
            """)
        .params(number.value())
        .query(Integer.class)
        .single();
  }

  private boolean allHandled() {
    return jdbc.sql("select count(*) from event_publication where completion_date is null")
            .query(Integer.class)
            .single()
        == 0;
  }
}
