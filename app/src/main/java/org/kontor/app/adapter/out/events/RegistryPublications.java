package org.kontor.app.adapter.out.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.app.domain.events.BackOff;
import org.kontor.app.domain.events.Backlog;
import org.kontor.app.domain.events.DeadLetter;
import org.kontor.app.domain.events.Publications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Spring Modulith's registry, with what it doesn't do itself: count attempts, wait between them,
/// know when it's enough, and see that a publication is stale by when it was last touched, not by
/// when it was published.
@Repository
class RegistryPublications implements Publications {
  private static final String LETTERS =
      """
      SELECT id, listener_id, event_type, payload, published_at, attempts, last_error, died_at,
        coalesce(payload::jsonb ->> 'number', payload::jsonb ->> 'orderNumber', payload::jsonb ->> 'reference',
          payload::jsonb ->> 'sku', '') AS about
      FROM app.dead_letter WHERE discarded_at IS NULL
      """;
  private static final int MAX_ERROR = 2000;

  private final JdbcClient jdbc;
  private final EventSerializer json;
  private final FailedEventPublications registry;

  RegistryPublications(JdbcClient jdbc, EventSerializer json, FailedEventPublications registry) {
    this.jdbc = jdbc;
    this.json = json;
    this.registry = registry;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(String listener, Object event, String error, Instant now, BackOff backOff) {
    String text = error.length() > MAX_ERROR ? error.substring(0, MAX_ERROR) : error;
    List<Failure> failures =
        jdbc.sql(
                """
                SELECT p.id, coalesce(f.attempts, 0) + 1 FROM event_publication p
                LEFT JOIN app.publication_failure f ON f.publication_id = p.id
                WHERE p.serialized_event = ? AND p.listener_id = ? AND p.completion_date IS NULL
                """)
            .params(json.serialize(event).toString(), listener)
            .query((row, _) -> new Failure(row.getObject(1, UUID.class), row.getInt(2)))
            .list();
    for (Failure failure : failures) {
      Duration pause = backOff.after(failure.attempts()).orElse(Duration.ZERO);
      jdbc.sql(
              """
              INSERT INTO app.publication_failure (publication_id, attempts, last_error, last_at, next_at)
              VALUES (:id, :attempts, :error, :now, :next)
              ON CONFLICT (publication_id) DO UPDATE
              SET attempts = :attempts, last_error = :error, last_at = :now, next_at = :next
              """)
          .param("id", failure.id())
          .param("attempts", failure.attempts())
          .param("error", text.replace("\0", ""))
          .param("now", utc(now))
          .param("next", utc(now.plus(pause)))
          .update();
    }
  }

  @Override
  public int markStale(Instant before) {
    return jdbc.sql(
            """
            UPDATE event_publication SET status = 'FAILED'
            WHERE completion_date IS NULL AND coalesce(status, 'PUBLISHED') <> 'FAILED'
              AND greatest(publication_date, last_resubmission_date) < ?
            """)
        .param(utc(before))
        .update();
  }

  @Override
  @Transactional
  public int bury(Instant now, BackOff backOff) {
    return jdbc.sql(
            """
            WITH enough AS (
              DELETE FROM app.publication_failure f USING event_publication p
              WHERE p.id = f.publication_id AND p.status = 'FAILED' AND f.attempts >= :attempts
              RETURNING f.*),
            gone AS (
              DELETE FROM event_publication p USING enough e WHERE p.id = e.publication_id
              RETURNING p.id, p.listener_id, p.event_type, p.serialized_event, p.publication_date, e.attempts, e.last_error)
            INSERT INTO app.dead_letter
              (id, listener_id, event_type, payload, published_at, attempts, last_error, died_at)
            SELECT id, listener_id, event_type, serialized_event, publication_date, attempts, last_error, :now FROM gone
            ON CONFLICT (id) DO UPDATE SET attempts = excluded.attempts, last_error = excluded.last_error, died_at = :now,
              discarded_at = NULL, discarded_by = NULL
            """)
        .param("attempts", backOff.attempts())
        .param("now", utc(now))
        .update();
  }

  @Override
  public int resubmitDue(Instant now) {
    Set<UUID> due =
        new HashSet<>(
            jdbc.sql(
                    """
                    SELECT p.id FROM event_publication p
                    LEFT JOIN app.publication_failure f ON f.publication_id = p.id
                    WHERE p.status = 'FAILED' AND p.completion_date IS NULL AND (f.next_at IS NULL OR f.next_at <= ?)
                    ORDER BY p.publication_date LIMIT 500
                    """)
                .param(utc(now))
                .query(UUID.class)
                .list());
    if (!due.isEmpty()) {
      registry.resubmit(
          ResubmissionOptions.defaults()
              .withBatchSize(10_000)
              .withFilter(publication -> due.contains(publication.getIdentifier())));
    }
    jdbc.sql(
            """
            DELETE FROM app.publication_failure f USING event_publication p
            WHERE p.id = f.publication_id AND p.completion_date IS NOT NULL
            """)
        .update();
    return due.size();
  }

  @Override
  public int forgetHeard(Instant before, int atMost) {
    return jdbc.sql(
            """
            DELETE FROM event_publication WHERE id IN (
              SELECT id FROM event_publication WHERE completion_date < ?
              ORDER BY completion_date LIMIT ? FOR UPDATE SKIP LOCKED)
            """)
        .params(utc(before), atMost)
        .update();
  }

  @Override
  public List<DeadLetter> deadLetters(int limit) {
    return jdbc.sql(LETTERS + "ORDER BY died_at, id LIMIT ?")
        .param(limit)
        .query(RegistryPublications::letter)
        .list();
  }

  @Override
  public long countDead(long limit) {
    return jdbc.sql(
            "SELECT count(*) FROM (SELECT 1 FROM app.dead_letter WHERE discarded_at IS NULL LIMIT ?) counted")
        .param(limit)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<DeadLetter> deadLetter(UUID id) {
    return jdbc.sql(LETTERS + "AND id = ?")
        .param(id)
        .query(RegistryPublications::letter)
        .optional();
  }

  @Override
  @Transactional
  public boolean revive(UUID id, Instant now) {
    return jdbc.sql(
                """
                WITH letter AS (DELETE FROM app.dead_letter WHERE id = ? AND discarded_at IS NULL RETURNING *)
                INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                  completion_attempts, last_resubmission_date)
                SELECT id, listener_id, event_type, payload, published_at, 'FAILED', 1, ? FROM letter
                """)
            .params(id, utc(now))
            .update()
        == 1;
  }

  @Override
  public boolean discard(UUID id, String by, Instant at) {
    return jdbc.sql(
                "UPDATE app.dead_letter SET discarded_at = ?, discarded_by = ? WHERE id = ? AND discarded_at IS NULL")
            .params(utc(at), by, id)
            .update()
        == 1;
  }

  @Override
  public List<Backlog> backlogs() {
    return jdbc.sql(
            """
            SELECT listener_id, sum(waiting), sum(failing), min(oldest), sum(dead) FROM (
              SELECT listener_id, count(*) AS waiting, count(*) FILTER (WHERE status = 'FAILED') AS failing,
                min(publication_date) AS oldest, 0 AS dead
              FROM event_publication WHERE completion_date IS NULL GROUP BY listener_id
              UNION ALL
              SELECT listener_id, 0, 0, NULL, count(*) FROM app.dead_letter WHERE discarded_at IS NULL
              GROUP BY listener_id) both_kinds
            GROUP BY listener_id ORDER BY listener_id
            """)
        .query((row, _) -> {
          OffsetDateTime oldest = row.getObject(4, OffsetDateTime.class);
          return new Backlog(
              row.getString(1),
              row.getLong(2),
              row.getLong(3),
              oldest == null ? null : oldest.toInstant(),
              row.getLong(5));
        })
        .list();
  }

  private static DeadLetter letter(ResultSet row, int number) throws SQLException {
    String type = row.getString("event_type");
    return new DeadLetter(
        row.getObject("id", UUID.class),
        row.getString("listener_id"),
        type.substring(type.lastIndexOf('.') + 1),
        row.getString("payload"),
        row.getString("about"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("last_error"),
        row.getObject("died_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private record Failure(UUID id, int attempts) {}
}
