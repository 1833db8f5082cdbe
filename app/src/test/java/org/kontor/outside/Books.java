package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What a Kontor that was killed, or had a twin, has written down in the end: its orders, the money
/// at the provider, the goods on the shelves. All of it must tell the same story.
final class Books {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String WAITING =
      """
      select (select count(*) from orders.payment_task where state = 'DUE')
           + (select count(*) from orders.orders where state = 'PAYMENT_PENDING')
           + (select count(*) from fulfillment.shipments where tracking is null)
           + (select count(*) from customer.messages
              where state = 'QUEUED' or (state = 'SENDING' and next_attempt_at < now()))
      """;

  private final DataSource source;
  private final JdbcClient database;

  Books(String jdbcUrl) {
    this.source = new DriverManagerDataSource(jdbcUrl);
    this.database = JdbcClient.create(source);
  }

  DataSource source() {
    return source;
  }

  int number(String query) {
    return database.sql(query).query(Integer.class).single();
  }

  int orders(String where) {
    return number("select count(*) from orders.orders where " + where);
  }

  /// What the payment provider has done.
  int calls(String what, String kind) {
    return number(
        "select count(%s) from orders.simulated_provider where kind = '%s' and outcome = 'APPROVED'"
            .formatted(what, kind));
  }

  int shipped() {
    return number("select count(*) from fulfillment.fulfillment_orders where state = 'SHIPPED'");
  }

  /// Until no job and no listener has anything left to do; then every invariant holds. A letter
  /// that a dead sender had taken waits until its lease ends.
  void settle() throws SQLException, InterruptedException {
    rest();
    try (Connection connection = source.getConnection()) {
      assertThat(new Invariants(connection).settle(PATIENCE).broken()).isEmpty();
    }
    rest();
  }

  private void rest() throws InterruptedException {
    for (int i = 0; number(WAITING) > 0; i++) {
      assertThat(i).as("seconds").isLessThan(240);
      Thread.sleep(1_000);
    }
  }

  /// Each order is there once and so is its money, three pieces are promised to each that waits,
  /// and none to any other.
  ///
  /// @param stock how many pieces there were before the first order
  void assertAgree(int orders, int cancelled, int stock) {
    int shipped = shipped();
    assertThat(orders("state in ('OPEN', 'COMPLETED', 'CANCELLED')")).isEqualTo(orders);
    assertThat(orders("state = 'PAYMENT_PENDING'")).isZero();
    assertThat(orders("state = 'CANCELLED'")).isEqualTo(cancelled);
    assertThat(number("select count(distinct email) from orders.orders where state <> 'FAILED'"))
        .as("nobody has two")
        .isEqualTo(orders);
    assertThat(calls("key", "AUTHORISE")).isEqualTo(orders);
    assertThat(calls("key", "CAPTURE")).isEqualTo(shipped);
    assertThat(calls("distinct authorisation", "CAPTURE"))
        .as("no double capture")
        .isEqualTo(shipped);
    assertThat(calls("key", "VOID")).isEqualTo(cancelled);
    assertThat(number("select sum(reserved) from inventory.stock"))
        .isEqualTo(3 * (orders - shipped - cancelled));
    assertThat(number("select sum(on_hand) from inventory.stock")).isEqualTo(stock - 3 * shipped);
  }
}
