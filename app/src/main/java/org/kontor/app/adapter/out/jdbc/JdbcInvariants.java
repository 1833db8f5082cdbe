package org.kontor.app.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.app.domain.invariants.Check;
import org.kontor.app.domain.invariants.Invariant;
import org.kontor.app.domain.invariants.Invariants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each view named `invariant_...`, whatever its schema. Names come from the catalogue and are put
/// together by the database's own quoting, never from a request.
@Repository
class JdbcInvariants implements Invariants {
  private static final int COUNTED = 1000;
  private static final int SHOWN = 20;

  private final JdbcClient jdbc;

  JdbcInvariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Invariant> all() {
    return jdbc.sql(
            """
            SELECT format('%I.%I', n.nspname, c.relname), coalesce(obj_description(c.oid, 'pg_class'), c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('v', 'm') AND c.relname LIKE 'invariant\\_%'
            ORDER BY substring(c.relname FROM 'invariant_i([0-9]+)')::int NULLS LAST, c.relname
            """)
        .query((row, _) -> new Invariant(row.getString(1), row.getString(2)))
        .list();
  }

  @Override
  public Check check(Invariant invariant, Instant now) {
    long begun = System.nanoTime();
    int broken =
        jdbc.sql(
                "SELECT count(*) FROM (SELECT 1 FROM "
                    + invariant.name()
                    + " LIMIT "
                    + COUNTED
                    + ") counted")
            .query(Integer.class)
            .single();
    List<Map<String, String>> rows =
        broken == 0
            ? List.of()
            : jdbc.sql("SELECT * FROM " + invariant.name() + " LIMIT " + SHOWN)
                .query(JdbcInvariants::columns)
                .list();
    int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
    jdbc.sql(
            """
            INSERT INTO app.invariant_check (name, checked_at, broken, millis) VALUES (:name, :at, :broken, :millis)
            ON CONFLICT (name) DO UPDATE SET checked_at = :at, broken = :broken, millis = :millis
            """)
        .param("name", invariant.name())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("broken", broken)
        .param("millis", millis)
        .update();
    return new Check(invariant, now, broken, millis, rows);
  }

  @Override
  public Map<Invariant, Check> last(List<Invariant> invariants) {
    Map<String, Invariant> byName =
        invariants.stream().collect(Collectors.toMap(Invariant::name, Function.identity()));
    return jdbc
        .sql(
            "SELECT name, checked_at, broken, millis FROM app.invariant_check WHERE name IN (:names)")
        .param("names", byName.keySet())
        .query((row, _) ->
            new Check(
                Objects.requireNonNull(byName.get(row.getString(1))),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getInt(3),
                row.getInt(4),
                List.of()))
        .list()
        .stream()
        .collect(Collectors.toMap(Check::invariant, Function.identity()));
  }

  private static Map<String, String> columns(ResultSet row, int number) throws SQLException {
    ResultSetMetaData meta = row.getMetaData();
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String value = row.getString(i);
      columns.put(meta.getColumnLabel(i), value == null ? "–" : value);
    }
    return columns;
  }
}
