package org.kontor.customer.adapter.out.jdbc;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.domain.PhoneNumber;
import org.kontor.customer.domain.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomerQueries implements CustomerQueries {
  private static final long FIGURE_CAP = 10_000;

  /// Around the ids of one page: the counts cost an index look-up for each.
  private static final String ROWS =
      """
      )
      select p.id, p.name, p.language, p.first_channel, p.first_seen_at,
             (select email from customer.emails e where e.profile_id = p.id and e.is_primary) as email,
             (select number from customer.phones f where f.profile_id = p.id and f.is_primary) as phone,
             t.orders, t.last_at
      from page p
      cross join lateral (
        select count(*) filter (where kind = 'ORDER_PLACED') as orders, max(occurred_at) as last_at
        from customer.timeline where profile_id = p.id) t
      order by p.first_seen_at desc, p.id desc
      """;

  private final JdbcClient jdbc;
  private final JdbcProfileView profiles;

  JdbcCustomerQueries(JdbcClient jdbc, JdbcProfileView profiles) {
    this.jdbc = jdbc;
    this.profiles = profiles;
  }

  @Override
  public Page list(Filter filter, @Nullable String after, int limit) {
    Where where = Where.of(filter).after(Cursor.read(after));
    List<Row> rows =
        jdbc.sql(
                "with page as ("
                    + where.select("*")
                    + " order by first_seen_at desc, id desc limit :limit"
                    + ROWS)
            .params(where.parameters())
            .param("limit", limit + 1)
            .query(JdbcCustomerQueries::row)
            .list();
    if (rows.size() <= limit) {
      return new Page(rows, null);
    }
    List<Row> shown = rows.subList(0, limit);
    return new Page(List.copyOf(shown), cursor(shown.getLast()));
  }

  private static String cursor(Row row) {
    return Cursor.write(row.firstSeenAt(), "", row.id().value());
  }

  @Override
  public long count(Filter filter, long cap) {
    Where where = Where.of(filter);
    return jdbc.sql("select count(*) from (" + where.select("1") + " limit :cap) capped")
        .params(where.parameters())
        .param("cap", cap)
        .query(Long.class)
        .single();
  }

  @Override
  public void each(Filter filter, Consumer<Row> consumer) {
    @Nullable String after = null;
    do {
      Page page = list(filter, after, 500);
      page.rows().forEach(consumer);
      after = page.next();
    } while (after != null);
  }

  @Override
  public List<Row> find(String query, int limit) {
    Optional<Row> exact =
        card(query)
            .flatMap(card ->
                list(new Filter(card.email(), null, null), null, 1).rows().stream().findFirst());
    return exact
        .map(List::of)
        .orElseGet(() -> list(new Filter(query, null, null), null, limit).rows());
  }

  @Override
  public Optional<Profile> profile(CustomerId id) {
    return profiles.profile(id);
  }

  @Override
  public Optional<Card> card(String email) {
    return jdbc.sql(
            """
            select p.id, p.name, e.email, coalesce(p.write_in, p.language) as language, p.first_seen_at,
                   (select number from customer.phones f where f.profile_id = p.id and f.is_primary) as phone,
                   t.orders, t.returns
            from customer.emails e
            join customer.profiles p on p.id = e.profile_id
            cross join lateral (
              select count(*) filter (where kind = 'ORDER_PLACED') as orders,
                     count(*) filter (where kind = 'RETURN_AUTHORIZED') as returns
              from customer.timeline where profile_id = p.id) t
            where e.email = :email
            """)
        .param("email", email.strip().toLowerCase(Locale.ROOT))
        .query((row, _) ->
            new Card(
                id(row),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                at(row, "first_seen_at"),
                row.getLong("orders"),
                row.getLong("returns")))
        .optional();
  }

  @Override
  public Figures figures(Instant now) {
    Filter thisWeek = new Filter("", null, now.minus(Duration.ofDays(7)));
    return jdbc.sql(
            """
            select (select count(*) from (select 1 from customer.messages
                     where state in ('QUEUED', 'SENDING') limit :cap) a) as waiting,
                   (select count(*) from (select 1 from customer.messages where state = 'DEAD' limit :cap) b) as dead
            """)
        .param("cap", FIGURE_CAP)
        .query((row, _) ->
            new Figures(count(thisWeek, FIGURE_CAP), row.getLong("waiting"), row.getLong("dead")))
        .single();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
    return new Row(
        id(row),
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("language"),
        row.getString("first_channel"),
        at(row, "first_seen_at"),
        row.getLong("orders"),
        last == null ? null : last.toInstant());
  }

  static CustomerId id(ResultSet row) throws SQLException {
    return new CustomerId(row.getObject("id", UUID.class));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// The conditions of a filter, and nothing that a filter can't say.
  private record Where(String conditions, Map<String, Object> parameters) {

    static Where of(Filter filter) {
      StringBuilder conditions = new StringBuilder("true");
      Map<String, Object> parameters = new HashMap<>();
      String q = filter.q().strip();
      if (!q.isEmpty()) {
        conditions.append(" and ").append(search(q, parameters));
      }
      if (filter.channel() != null) {
        conditions.append(" and first_channel = :channel");
        parameters.put("channel", filter.channel());
      }
      if (filter.since() != null) {
        conditions.append(" and first_seen_at >= :since");
        parameters.put("since", filter.since().atOffset(UTC));
      }
      return new Where(conditions.toString(), parameters);
    }

    private static String search(String q, Map<String, Object> parameters) {
      String digits = PhoneNumber.digitsOf(q);
      if (digits.length() >= 4 && q.matches("[0-9+()/. -]+")) {
        parameters.put("ending", new StringBuilder(digits).reverse() + "%");
        return "id in (select profile_id from customer.phones where reverse(digits) like :ending)";
      }
      StringBuilder all = new StringBuilder("true");
      String[] words = SearchText.fold(q).split(" ");
      for (int i = 0; i < words.length && i < 6; i++) {
        parameters.put("word" + i, "%" + words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
        all.append(" and search like :word").append(i);
      }
      return "(" + all + ")";
    }

    Where after(Optional<Cursor> cursor) {
      return cursor.map(this::after).orElse(this);
    }

    private Where after(Cursor cursor) {
      Map<String, Object> more = new HashMap<>(parameters);
      more.put("afterTime", cursor.at());
      more.put("afterId", cursor.id());
      return new Where(
          conditions + " and (first_seen_at, id) < (:afterTime, :afterId)", Map.copyOf(more));
    }

    String select(String what) {
      return "select " + what + " from customer.profiles where " + conditions;
    }
  }
}
