package org.kontor.app.adapter.out.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

class HeardEventsTests {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final Database database = new Database();
  private final HeardEvents heard = new HeardEvents(database);

  @Test
  void whatWasHeardIsWrittenOnce() {
    heard.add(UUID.randomUUID(), NOW);
    heard.add(UUID.randomUUID(), NOW);

    heard.write();
    heard.write();

    assertThat(database.statements).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenTheNextTime() {
    heard.add(UUID.randomUUID(), NOW);
    database.down = true;
    assertThatThrownBy(heard::write).isInstanceOf(QueryTimeoutException.class);
    database.down = false;

    heard.write();

    assertThat(database.statements).isEqualTo(1);
  }

  @Test
  void aNodeThatStopsWritesWhatIsLeft() {
    heard.add(UUID.randomUUID(), NOW);

    heard.destroy();

    assertThat(database.statements).isEqualTo(1);
  }

  private static class Database extends JdbcTemplate {
    boolean down;
    int statements;

    @Override
    public int update(String sql, @Nullable PreparedStatementSetter row) {
      if (down) {
        throw new QueryTimeoutException("down");
      }
      statements++;
      return 1;
    }
  }
}
