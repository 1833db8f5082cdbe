package org.kontor.app.adapter.out.events;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What listeners have heard, written down a few times a second instead of one by one. A node that
/// dies in between makes them hear the last few events again, which they bear.
@Component
class HeardEvents implements DisposableBean {
  private static final int AT_ONCE = 1_000;
  private static final String COMPLETE =
      """
      update event_publication p set status = 'COMPLETED', completion_date = heard.at
      from unnest(?, ?) as heard (id, at)
      where p.id = heard.id
      """;

  private final JdbcTemplate jdbc;
  private final Queue<Heard> queue = new ConcurrentLinkedQueue<>();

  HeardEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID publication, Instant at) {
    queue.add(new Heard(publication, at));
  }

  @Scheduled(fixedDelay = 100)
  void write() {
    for (List<Heard> some = some(); !some.isEmpty(); some = some()) {
      List<Heard> these = some;
      try {
        jdbc.update(COMPLETE, row -> set(row, these));
      } catch (DataAccessException e) {
        queue.addAll(these);
        throw e;
      }
    }
  }

  /// What a stopping node has heard needs no second hearing.
  @Override
  public void destroy() {
    write();
  }

  private List<Heard> some() {
    List<Heard> some = new ArrayList<>();
    for (Heard heard = queue.poll(); heard != null; heard = queue.poll()) {
      some.add(heard);
      if (some.size() == AT_ONCE) {
        break;
      }
    }
    return some;
  }

  private static void set(PreparedStatement row, List<Heard> heard) throws SQLException {
    Object[] ids = heard.stream().map(Heard::publication).toArray();
    Object[] moments = heard.stream().map(each -> each.at().toString()).toArray();
    row.setArray(1, row.getConnection().createArrayOf("uuid", ids));
    row.setArray(2, row.getConnection().createArrayOf("timestamptz", moments));
  }

  private record Heard(UUID publication, Instant at) {}
}
