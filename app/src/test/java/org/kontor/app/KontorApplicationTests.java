package org.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AssembledKontor
class KontorApplicationTests {

  @Autowired private JdbcClient database;

  @Test
  void startsWithTheEventRegistryAndTheTablesOfAllContextsInPlace() {
    assertThat(
            database
                .sql(
                    "select distinct table_schema from information_schema.tables"
                        + " where table_name = 'event_publication' or table_name like 'invariant\\_%'")
                .query(String.class)
                .list())
        .contains("public", "customer", "catalog", "inventory", "orders", "fulfillment", "returns");
  }
}
