package org.kontor.outside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What must be true of the data of all contexts together: each view named `invariant_...`, in
/// whatever schema, has no rows.
public final class Invariants {
  private static final String VIEWS =
      """
      select n.nspname, c.relname, coalesce(obj_description(c.oid), '')
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and c.relname like 'invariant\\_%' order by 1, 2\
      """;
  private static final String UNHANDLED =
      """
      select listener_id || ' ' || event_type || ' ' || coalesce(status, '')
      from event_publication where completion_date is null\
      """;
  private static final int SHOWN = 3;

  private final Connection database;

  public Invariants(Connection database) {
    this.database = database;
  }

  /// One sentence for each invariant that is broken, with the first rows that break it.
  public List<String> broken() throws SQLException {
    List<View> views = views();
    if (views.isEmpty()) {
      throw new AssertionError("There isn't one invariant_ view in this database");
    }
    List<String> broken = new ArrayList<>();
    for (View view : views) {
      List<String> rows =
          rows("select * from %s.%s limit %d".formatted(view.schema(), view.name(), SHOWN));
      if (!rows.isEmpty()) {
        broken.add("%s.%s: %s But: %s".formatted(view.schema(), view.name(), view.says(), rows));
      }
    }
    return broken;
  }

  /// Waits until every listener has handled every event.
  public Invariants settle(Duration patience) throws SQLException {
    Instant deadline = Instant.now().plus(patience);
    List<String> unhandled = rows(UNHANDLED);
    while (!unhandled.isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(
            "%d events are unhandled after %s: %s"
                .formatted(
                    unhandled.size(),
                    patience,
                    unhandled.subList(0, Math.min(SHOWN, unhandled.size()))));
      }
      pause();
      unhandled = rows(UNHANDLED);
    }
    return this;
  }

  private record View(String schema, String name, String says) {}

  private List<View> views() throws SQLException {
    List<View> views = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(VIEWS)) {
      while (found.next()) {
        views.add(new View(found.getString(1), found.getString(2), found.getString(3)));
      }
    }
    return views;
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      ResultSetMetaData columns = found.getMetaData();
      while (found.next()) {
        StringJoiner row = new StringJoiner(", ", "(", ")");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.add(columns.getColumnLabel(i) + " " + found.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
