package org.kontor.app.adapter.out.postgres;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Kontors that start on one database migrate it one after another. On an empty one the first keeps
/// its turn until it is open: it has made people and a key, and played its demo by the demo's
/// clock, before the jobs of another look at it. The turn is a lock of the session, so that it
/// passes on if whoever has it dies.
@Component
class StartInTurn {
  private static final Logger LOG = LoggerFactory.getLogger(StartInTurn.class);
  private static final long TURN = 54718;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private @Nullable SingleConnectionDataSource turn;

  /// Asks again and again rather than to wait in the database: a statement that waits would hold up
  /// migrations that wait for all statements to end.
  void begin(DataSource database) {
    turn = new SingleConnectionDataSource(DataSourceUtils.getConnection(database), true);
    boolean told = false;
    while (!says(turn, "select pg_try_advisory_lock(" + TURN + ")")) {
      if (!told) {
        LOG.info("Another Kontor is starting on this database: this one waits for its turn");
        told = true;
      }
      pause();
    }
  }

  void migrated() {
    if (turn != null && says(turn, "select exists (select from app.person)")) {
      end();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void end() {
    if (turn != null) {
      says(turn, "select pg_advisory_unlock(" + TURN + ")");
      turn.destroy();
      turn = null;
    }
  }

  private static boolean says(DataSource connection, String question) {
    return JdbcClient.create(connection).sql(question).query(Boolean.class).single();
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another Kontor was starting", e);
    }
  }
}
