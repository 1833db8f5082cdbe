package org.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class KontorApplicationTests {

  @Autowired private JdbcClient database;

  @Test
  void startsOnADatabaseOfItsOwnWithTheEventRegistryInPlace() {
    assertThat(database.sql("select count(*) from event_publication").query(Long.class).single())
        .isZero();
  }
}
