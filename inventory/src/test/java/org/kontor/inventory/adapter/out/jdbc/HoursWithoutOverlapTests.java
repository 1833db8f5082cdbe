package org.kontor.inventory.adapter.out.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.OpeningHours;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionOperations;

/// Locations that were saved before hours were refused for overlapping can still be read.
@InventoryTest
class HoursWithoutOverlapTests {
  private static final ClassPathResource MIGRATION =
      new ClassPathResource("db/migration/inventory/V3__hours_without_overlap.sql");

  @Autowired JdbcClient jdbc;
  @Autowired DataSource source;
  @Autowired SaveLocation locations;
  @Autowired TransactionOperations transaction;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 09:00-13:00,12:00-18:00; Sa 10:00-14:00 | Mo-Fr 09:00-18:00; Sa 10:00-14:00",
        "Mo 20:00-24:00,22:00-23:00; Su 08:00-09:00,10:00-11:00 | Mo 20:00-24:00; Su 08:00-09:00,10:00-11:00",
        "Tu 09:00-13:00,13:00-18:00 | Tu 09:00-13:00,13:00-18:00",
        "'' | ''"
      })
  void putsTogetherWhatOverlapsAndLeavesTheRest(String stored, String read) {
    new StockFixture(jdbc, locations).location("store-old");

    String now =
        transaction.execute(change -> {
          change.setRollbackOnly();
          jdbc.sql("update inventory.locations set hours = ? where code = 'store-old'")
              .param(stored)
              .update();
          ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(source), MIGRATION);
          return jdbc.sql("select hours from inventory.locations where code = 'store-old'")
              .query(String.class)
              .single();
        });

    assertThat(OpeningHours.parse(Objects.requireNonNull(now))).hasToString(read);
  }
}
