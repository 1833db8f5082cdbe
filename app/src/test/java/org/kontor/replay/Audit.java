package org.kontor.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kontor.outside.Invariants;
import org.kontor.replay.TradeBook.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the database against what the files say, once all is traded.
final class Audit {
  private final JdbcClient database;
  private final DataSource source;
  private final Report report;

  Audit(JdbcClient database, DataSource source, Report report) {
    this.database = database;
    this.source = source;
    this.report = report;
  }

  void stockIsWhatTheFilesSay(String location, Range range, TradeBook book) {
    Map<String, Units> booked = new TreeMap<>();
    database
        .sql(
            """
            select sku, -coalesce(sum(quantity) filter (where kind = 'SALE'), 0) as left_house,
              coalesce(sum(quantity) filter (where kind = 'RETURN'), 0) as came_back
            from inventory.ledger where location = ? and state = 'SELLABLE' group by sku\
            """)
        .param(location)
        .query(row -> {
          booked.put(
              row.getString("sku"),
              new Units(row.getInt("left_house"), 0, row.getInt("came_back")));
        });
    Map<String, Integer> onHand = new TreeMap<>();
    database
        .sql("select sku, on_hand - reserved as free from inventory.stock where location = ?")
        .param(location)
        .query(row -> {
          onHand.put(row.getString("sku"), row.getInt("free"));
        });
    range
        .stock()
        .forEach((sku, begun) -> {
          Units traded = book.units().getOrDefault(sku, new Units(0, 0, 0));
          int left = traded.sold() - traded.cancelled();
          assertThat(booked.getOrDefault(sku, new Units(0, 0, 0)))
              .as("ledger of " + sku)
              .isEqualTo(new Units(left, 0, traded.returned()));
          assertThat(onHand.getOrDefault(sku, 0))
              .as("stock of " + sku)
              .isEqualTo(begun - left + traded.returned());
          report.count("Units", "Sold", traded.sold());
          report.count("Units", "Cancelled before they left", traded.cancelled());
          report.count("Units", "Returned and on the shelf again", traded.returned());
        });
    report.fact(
        "Ledger and stock of each of the %d SKUs are what the files say.".formatted(range.size()));
  }

  void everyOrderHasLeftTheHouse() {
    assertThat(number("select count(*) from orders.orders where channel = 'uk-wholesale'"))
        .isEqualTo(report.counted("Sales", "Orders taken"));
    assertThat(number("select count(*) from orders.order_line where waiting + allocated > 0"))
        .as("units that are still in the house")
        .isZero();
  }

  void moneyIsWhatTheFilesSay(BigDecimal captured, BigDecimal givenBack) throws Exception {
    report.timed("Last payments", () -> untilNone("orders.payment_task where state = 'DUE'"));
    assertThat(pounds("captured_minor")).isEqualByComparingTo(captured);
    assertThat(pounds("refunded_minor")).isEqualByComparingTo(givenBack);
    report.fact(
        "%,.2f GBP captured, %,.2f given back, to the penny as the files say."
            .formatted(captured, givenBack));
  }

  void nothingIsLeftToDo() throws Exception {
    report.timed(
        "Last messages", () -> untilNone("customer.messages where state in ('QUEUED', 'SENDING')"));
    try (Connection connection = source.getConnection()) {
      Invariants invariants = new Invariants(connection).settle(Duration.ofMinutes(1));
      assertThat(invariants.broken()).isEmpty();
    }
    assertThat(number("select count(*) from customer.messages where state = 'DEAD'")).isZero();
    report.fact("Invariants of all contexts hold, all events are handled, no message is dead.");
  }

  /// @return the seconds that it took
  private int untilNone(String rows) throws InterruptedException {
    int seconds = 0;
    while (number("select count(*) from " + rows) > 0) {
      assertThat(seconds++).as("seconds that there are " + rows).isLessThan(120);
      Thread.sleep(1_000);
    }
    return seconds;
  }

  private BigDecimal pounds(String column) {
    return BigDecimal.valueOf(
        number("select coalesce(sum(" + column + "), 0) from orders.payment"), 2);
  }

  private long number(String query) {
    return database.sql(query).query(Long.class).single();
  }
}
