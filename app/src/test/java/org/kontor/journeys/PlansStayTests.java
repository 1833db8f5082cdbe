package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// PostgreSQL weighs the price that the general plan had on the day it was made against the average
/// of five special ones. Made on a bad day, with few rows left in many pages, it must still be the
/// cheaper one on our connections, or every call is planned for ever.
@AssembledKontor
class PlansStayTests {
  private static final String CARTS =
      """
      insert into orders.cart (id, token_hash, channel, version, body, expires_at)
      select gen_random_uuid(), 'plans', 'web', 1, '{}', '2000-01-01' from generate_series(1, %d)
      """;

  @Autowired private DataSource source;
  @Autowired private JdbcClient database;

  @AfterEach
  void forget() {
    database.sql("delete from orders.cart where token_hash = 'plans'").update();
  }

  @Test
  void ofAStatementWhoseGeneralPlanWasMadeOnABadDay() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("prepare plans_stay (uuid) as select body from orders.cart where id = $1");
      call(sql, 5);
      sql.execute(CARTS.formatted(6_000));
      sql.execute("delete from orders.cart where token_hash = 'plans'");
      sql.execute(CARTS.formatted(2));
      sql.execute("vacuum analyze orders.cart");

      call(sql, 10);

      assertThat(specialPlans(sql)).isEqualTo(5);
      sql.execute("deallocate plans_stay");
    }
  }

  private static void call(Statement sql, int times) throws SQLException {
    for (int i = 0; i < times; i++) {
      sql.execute("execute plans_stay (gen_random_uuid())");
    }
  }

  private static long specialPlans(Statement sql) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select custom_plans from pg_prepared_statements where name = 'plans_stay'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
