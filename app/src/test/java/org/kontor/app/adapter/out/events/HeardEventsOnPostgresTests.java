package org.kontor.app.adapter.out.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.app.console.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsoleTest
class HeardEventsOnPostgresTests {
  private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123456Z");

  @Autowired private HeardEvents heard;
  @Autowired private JdbcClient database;

  @AfterEach
  void forget() {
    database.sql("delete from event_publication where listener_id = 'heard-test'").update();
  }

  @Test
  void moreThanABatchIsCompletedAtItsMoment() {
    database
        .sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
            select gen_random_uuid(), 'heard-test', 'none', '{}', now(), 'PUBLISHED' from generate_series(1, 1001)
            """)
        .update();
    List<UUID> ids =
        database
            .sql("select id from event_publication where listener_id = 'heard-test'")
            .query(UUID.class)
            .list();

    ids.forEach(id -> heard.add(id, MOMENT));
    heard.write();

    assertThat(
            database
                .sql(
                    """
                    select count(*) from event_publication where listener_id = 'heard-test'
                      and status = 'COMPLETED' and completion_date = cast(? as timestamptz)
                    """)
                .param(MOMENT.toString())
                .query(Integer.class)
                .single())
        .isEqualTo(1001);
  }
}
