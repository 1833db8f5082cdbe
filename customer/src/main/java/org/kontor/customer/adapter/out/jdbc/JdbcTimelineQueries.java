package org.kontor.customer.adapter.out.jdbc;

import static org.kontor.customer.adapter.out.jdbc.JdbcCustomerQueries.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.application.TimelineQueries;
import org.kontor.customer.domain.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcTimelineQueries implements TimelineQueries {
  private static final String FACTS =
      """
      select occurred_at as at, 'FACT' as source, event_id as id, kind as code, reference, details, null::text as by
      from customer.timeline
      """;

  private static final String MESSAGES =
      """
      select coalesce(m.settled_at, t.occurred_at) as at, 'MESSAGE' as source, m.event_id as id, m.state as code,
             t.reference, jsonb_build_object('kind', t.kind, 'recipient', m.recipient, 'subject', m.subject) as details,
             null::text as by
      from customer.messages m join customer.timeline t on t.event_id = m.event_id
      """;

  private static final String OTHERS =
      """
      select written_at, 'NOTE', id, '', '', jsonb_build_object('text', text), written_by
      from customer.notes where profile_id = :customer
      union all
      select recorded_at, 'CONSENT', id, purpose, '',
             jsonb_build_object('given', given::text, 'source', source, 'text', text_version), recorded_by
      from customer.consents where profile_id = :customer
      union all
      select changed_at, 'CORRECTION', id, field, '', jsonb_build_object('before', before, 'after', after), changed_by
      from customer.changes where profile_id = :customer
      """;

  private static final String ORDER = " order by at desc, source desc, id desc ";

  private static final String MESSAGE =
      """
      select m.event_id, t.profile_id as id, t.kind, t.reference, m.recipient, m.name, m.state, m.attempts,
             coalesce(m.settled_at, m.next_attempt_at) as at, m.last_error, m.subject, m.body
      from customer.messages m join customer.timeline t on t.event_id = m.event_id
      """;

  private static final TypeReference<Map<String, @Nullable String>> DETAILS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcTimelineQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Entry> ofCustomer(CustomerId id, @Nullable String before, int limit) {
    String all =
        FACTS
            + " where profile_id = :customer union all "
            + MESSAGES
            + " where t.profile_id = :customer union all "
            + OTHERS;
    Optional<Cursor> cursor = Cursor.read(before);
    var statement =
        jdbc.sql(
                "select * from ("
                    + all
                    + ") everything"
                    + (cursor.isPresent() ? " where (at, source, id) < (:at, :source, :id)" : "")
                    + ORDER
                    + "limit :limit")
            .param("customer", id.value())
            .param("limit", limit);
    cursor.ifPresent(from ->
        statement.param("at", from.at()).param("source", from.source()).param("id", from.id()));
    return statement.query(this::entry).list();
  }

  @Override
  public List<Entry> ofReference(String reference) {
    String here = " where (%1$sreference = :reference or %1$sdetails ->> 'order' = :reference) ";
    return jdbc.sql(
            FACTS
                + here.formatted("")
                + " union all "
                + MESSAGES
                + here.formatted("t.")
                + ORDER
                + "limit 200")
        .param("reference", reference)
        .query(this::entry)
        .list();
  }

  @Override
  public List<Message> messages(Outbox.@Nullable State state, int limit) {
    return state == null
        ? jdbc.sql(
                MESSAGE
                    + " where m.state in ('QUEUED', 'SENDING') order by m.next_attempt_at limit :limit")
            .param("limit", limit)
            .query(JdbcTimelineQueries::message)
            .list()
        : jdbc.sql(MESSAGE + " where m.state = :state order by at desc limit :limit")
            .param("state", state.name())
            .param("limit", limit)
            .query(JdbcTimelineQueries::message)
            .list();
  }

  @Override
  public Optional<Message> message(UUID event) {
    return jdbc.sql(MESSAGE + " where m.event_id = :event")
        .param("event", event)
        .query(JdbcTimelineQueries::message)
        .optional();
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    Instant at = at(row, "at");
    UUID id = row.getObject("id", UUID.class);
    String source = row.getString("source");
    Map<String, @Nullable String> details = json.readValue(row.getString("details"), DETAILS);
    details.values().removeIf(value -> value == null);
    @SuppressWarnings("NullAway") // none is null any more
    Map<String, String> known = Map.copyOf(details);
    return new Entry(
        at,
        Source.valueOf(source),
        id,
        row.getString("code"),
        row.getString("reference"),
        known,
        row.getString("by"),
        Cursor.write(at, source, id));
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getObject("event_id", UUID.class),
        new CustomerId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getString("reference"),
        row.getString("recipient"),
        row.getString("name"),
        Outbox.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        at(row, "at"),
        row.getString("last_error"),
        row.getString("subject"),
        row.getString("body"));
  }
}
