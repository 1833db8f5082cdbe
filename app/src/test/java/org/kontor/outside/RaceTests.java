package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.outside.Api.Answer;
import org.kontor.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two people and a listener at one order at the same moment: each gets an answer that says what is
/// so, the step is done once, and all books agree.
@AssembledKontor
class RaceTests {
  private static final int ROUNDS = 4;
  private static final int PRICE = 690;

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private DataSource source;
  private Api api;
  private BackOffice staff;

  @BeforeEach
  void connect() {
    api = new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
    staff = new BackOffice(api, source);
    Shelves shelves = new Shelves(api, "RACE");
    shelves.fill(1, 100);
    shelves.count("shop-mitte", "RACE-1", 100);
  }

  @Test
  void aReturnTakesEachStepOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String order = sent("steps-" + round, 2);
      String rma = announced(order, 2);
      assertOnce(() -> staff.receive(rma, 2));
      assertOnce(() -> staff.inspect(rma));
      assertOnce(() -> staff.refund(rma));
      settle();
      assertRefunded(order, 2);
      assertThat(api.get("/returns/" + rma).expect(200).text("/status")).isEqualTo("closed");
    }
  }

  @Test
  void threeReturnsOfOneOrderAreRefundedAtOnceAndEachIsPaid() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String order = sent("three-" + round, 3);
      List<String> returns = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String rma = announced(order, 1);
        staff.receive(rma, 1).expect(200);
        staff.inspect(rma).expect(200);
        returns.add(rma);
      }
      List<Answer> answers =
          AtOnce.doing(
              () -> staff.refund(returns.get(0)),
              () -> staff.refund(returns.get(1)),
              () -> staff.refund(returns.get(2)));
      assertThat(answers).extracting(Answer::status).containsOnly(200);
      settle();
      assertRefunded(order, 3);
    }
  }

  @Test
  void anOrderIsCancelledWhileItIsWorkedOn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String picked = placed("picked-" + round, "standard", 2);
      String packed = placed("packed-" + round, "standard", 2);
      String gone = placed("gone-" + round, "standard", 2);
      staff.pick(staff.work(packed)).expect(200);
      staff.pick(staff.work(gone)).expect(200);
      staff.pack(staff.work(gone)).expect(200);
      againstCancelling(picked, staff::pick);
      againstCancelling(packed, staff::pack);
      againstCancelling(gone, staff::ship);
    }
    settle();
  }

  @Test
  void twoAssociatesDoTheSame() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      UUID parcel = staff.work(placed("parcel-" + round, "standard", 1));
      assertOnce(() -> staff.pick(parcel));
      assertThat(both(() -> staff.pack(parcel))).extracting(Answer::status).contains(200);
      assertThat(both(() -> staff.ship(parcel))).extracting(Answer::status).contains(200);
      UUID pickup = staff.work(placed("pickup-" + round, "pickup:shop-mitte", 1));
      assertOnce(() -> staff.pick(pickup));
      assertThat(both(() -> staff.ready(pickup))).extracting(Answer::status).contains(200);
      assertOnce(() -> staff.handOver(pickup));
      UUID missing = staff.work(placed("missing-" + round, "pickup:shop-mitte", 1));
      assertOnce(() -> staff.reject(missing));
    }
    settle();
  }

  private interface Step {
    Answer of(UUID work);
  }

  private void againstCancelling(String order, Step step) throws Exception {
    UUID work = staff.work(order);
    List<Answer> answers =
        AtOnce.doing(
            () -> step.of(work),
            () -> staff.cancel(order, "first-" + order),
            () -> staff.cancel(order, "second-" + order));
    assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
    assertThat(answers.subList(1, 3))
        .as("cancelled once at most")
        .filteredOn(answer -> answer.status() == 200)
        .hasSizeLessThanOrEqualTo(1);
  }

  private static List<Answer> both(Callable<Answer> step) throws Exception {
    List<Answer> answers = AtOnce.doing(step, step);
    assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
    return answers;
  }

  private static void assertOnce(Callable<Answer> step) throws Exception {
    assertThat(both(step))
        .as("one is done, the other hears why not")
        .filteredOn(answer -> answer.status() == 200)
        .hasSize(1);
  }

  private String placed(String who, String delivery, int quantity) {
    return new Storefront(api)
        .cart("RACE-1", quantity)
        .contact(who + "@example.com", "Race " + who)
        .address("Race " + who, "Am Hof 1", "10115", "Berlin")
        .delivery(delivery)
        .place("race-" + who, "ok")
        .expect(201)
        .text("/number");
  }

  private String sent(String who, int quantity) throws Exception {
    String order = placed(who, "standard", quantity);
    UUID work = staff.work(order);
    staff.pick(work).expect(200);
    staff.pack(work).expect(200);
    staff.ship(work).expect(200);
    handled();
    return order;
  }

  private String announced(String order, int quantity) {
    return staff.announce(order, quantity).expect(201).text("/number");
  }

  private void handled() throws SQLException {
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofMinutes(1));
    }
  }

  /// Until money and events have come to rest, and then every invariant holds.
  private void settle() throws Exception {
    String due = "select count(*) from orders.payment_task where state = 'DUE'";
    handled();
    for (int i = 0; database.sql(due).query(Integer.class).single() > 0; i++) {
      assertThat(i).as("tenths of a second").isLessThan(600);
      Thread.sleep(100);
    }
    try (Connection connection = source.getConnection()) {
      assertThat(new Invariants(connection).settle(Duration.ofMinutes(1)).broken()).isEmpty();
    }
  }

  private void assertRefunded(String order, int units) {
    String provider =
        """
        select coalesce(sum(s.amount_minor), 0) from orders.simulated_provider s
          join orders.payment p on p.key = s.authorisation join orders.orders o on o.id = p.order_id
        where o.number = ? and s.kind = 'REFUND' and s.outcome = 'APPROVED'\
        """;
    String books =
        """
        select sum(p.refunded_minor) from orders.payment p join orders.orders o on o.id = p.order_id
        where o.number = ?\
        """;
    for (String side : List.of(provider, books)) {
      assertThat(database.sql(side).param(order).query(BigDecimal.class).single())
          .isEqualByComparingTo(BigDecimal.valueOf((long) units * PRICE));
    }
  }
}
