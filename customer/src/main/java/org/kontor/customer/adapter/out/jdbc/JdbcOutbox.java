package org.kontor.customer.adapter.out.jdbc;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.customer.ShopperFact.Kind;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.OutgoingMessage;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcOutbox implements Outbox {
  private static final String CLAIM =
      """
      with claimed as (
        update customer.messages
        set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :leaseEnds
        where event_id in (
          select event_id from customer.messages
          where state in ('QUEUED', 'SENDING') and next_attempt_at <= :now
          order by next_attempt_at
          limit :limit
          for update skip locked)
        returning *
      )
      """;

  private static final String MESSAGE =
      """
      select m.event_id, t.kind, t.reference, t.occurred_at, t.details, m.recipient, m.name,
             coalesce(p.write_in, m.language) as language, m.attempts, m.next_attempt_at
      from %s m
      join customer.timeline t on t.event_id = m.event_id
      join customer.profiles p on p.id = t.profile_id
      """;

  /// The state comes by a select: if the planner saw it, it would read all of the index of what is
  /// due, since that looks almost empty to it, instead of the one row.
  private static final String SETTLE =
      """
      update customer.messages
      set state = :state, next_attempt_at = :at, last_error = :error, subject = :subject, body = :body,
          settled_at = case when :state = 'QUEUED' then null else cast(:at as timestamptz) end
      where event_id = :event and state = (select 'SENDING') and attempts = :attempts
      """;

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final JsonMapper json;

  JdbcOutbox(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  @Override
  public List<OutgoingMessage> claim(int limit, Instant now, Duration lease) {
    return jdbc.sql(CLAIM + MESSAGE.formatted("claimed") + " order by t.occurred_at")
        .param("leaseEnds", now.plus(lease).atOffset(UTC))
        .param("now", now.atOffset(UTC))
        .param("limit", limit)
        .query(this::message)
        .list();
  }

  @Override
  public void settle(List<Settlement> settlements) {
    if (!settlements.isEmpty()) {
      batches.batchUpdate(
          SETTLE,
          settlements.stream().map(JdbcOutbox::parameters).toArray(MapSqlParameterSource[]::new));
    }
  }

  private static MapSqlParameterSource parameters(Settlement settlement) {
    Letter letter = settlement.letter();
    return new MapSqlParameterSource()
        .addValue("event", settlement.event())
        .addValue("attempts", settlement.attempts())
        .addValue("state", settlement.state().name())
        .addValue("at", settlement.at().atOffset(UTC))
        .addValue("error", settlement.error())
        .addValue("subject", letter == null ? null : letter.subject())
        .addValue("body", letter == null ? null : letter.body());
  }

  @Override
  public Optional<OutgoingMessage> find(UUID event) {
    return jdbc.sql(MESSAGE.formatted("customer.messages") + " where m.event_id = :event")
        .param("event", event)
        .query(this::message)
        .optional();
  }

  @Override
  public boolean revive(UUID event, Instant now) {
    return jdbc.sql(
                """
                update customer.messages
                set state = 'QUEUED', attempts = 0, next_attempt_at = :now, settled_at = null
                where event_id = :event and state = 'DEAD'
                """)
            .param("event", event)
            .param("now", now.atOffset(UTC))
            .update()
        == 1;
  }

  private OutgoingMessage message(ResultSet row, int number) throws SQLException {
    return new OutgoingMessage(
        row.getObject("event_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("details"), DETAILS),
        row.getString("recipient"),
        row.getString("name"),
        Locale.forLanguageTag(row.getString("language")),
        row.getInt("attempts"),
        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant());
  }
}
