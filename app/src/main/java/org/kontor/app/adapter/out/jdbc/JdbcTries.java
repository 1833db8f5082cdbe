package org.kontor.app.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.app.domain.signin.Patience;
import org.kontor.app.domain.signin.Pause;
import org.kontor.app.domain.signin.Tries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTries implements Tries {
  private final JdbcClient jdbc;

  JdbcTries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One statement, so that tries at the same time stand in line for the row.
  @Override
  public Began begin(Patience patience, String who, Instant now) {
    List<Duration> pauses = patience.pauses();
    Optional<Integer> counted =
        jdbc.sql(
                """
                INSERT INTO app.sign_in_tries AS known (patience, who, tries, last_at, until)
                VALUES (:patience, :who, 1, :now, :now)
                ON CONFLICT (patience, who) DO UPDATE SET (tries, last_at, until) = (
                  SELECT n, :now, :now + make_interval(secs => (:pauses::int[])[least(n, cardinality(:pauses::int[]))])
                  FROM (SELECT CASE WHEN known.last_at < :forgotten THEN 1 ELSE known.tries + 1 END AS n) AS counted)
                WHERE known.until <= :now
                RETURNING tries
                """)
            .param("patience", patience.name())
            .param("who", who)
            .param("now", at(now))
            .param(
                "pauses",
                pauses.stream().map(pause -> (int) pause.toSeconds()).toArray(Integer[]::new))
            .param("forgotten", at(now.minus(patience.memory())))
            .query(Integer.class)
            .optional();
    return counted
        .<Began>map(tries -> new Began.Open(pauses.get(Math.min(tries, pauses.size()) - 1)))
        .orElseGet(() -> new Began.Paused(until(patience, who).orElse(now)));
  }

  private Optional<Instant> until(Patience patience, String who) {
    return jdbc.sql("SELECT until FROM app.sign_in_tries WHERE patience = ? AND who = ?")
        .params(patience.name(), who)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public void succeeded(Patience patience, String who) {
    if (patience != Patience.ADDRESS) {
      forget(patience, who);
      return;
    }
    jdbc.sql(
            """
            UPDATE app.sign_in_tries SET tries = tries - 1, until = last_at
            WHERE patience = :patience AND who = :who AND tries > 0
            """)
        .param("patience", patience.name())
        .param("who", who)
        .update();
  }

  @Override
  public List<Pause> pauses(int limit) {
    return jdbc.sql(
            """
            SELECT patience, who, tries, last_at, until FROM app.sign_in_tries
            WHERE until > last_at ORDER BY last_at DESC LIMIT ?
            """)
        .param(limit)
        .query(JdbcTries::pause)
        .list();
  }

  @Override
  public void forget(Patience patience, String who) {
    jdbc.sql("DELETE FROM app.sign_in_tries WHERE patience = ? AND who = ?")
        .params(patience.name(), who)
        .update();
  }

  @Override
  public void forgetBefore(Instant last) {
    jdbc.sql("DELETE FROM app.sign_in_tries WHERE last_at < ?").param(at(last)).update();
  }

  private static Pause pause(ResultSet row, int number) throws SQLException {
    return new Pause(
        Patience.valueOf(row.getString("patience")),
        row.getString("who"),
        row.getInt("tries"),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
