package org.kontor.inventory.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.application.MovementQueries;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.Movement;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMovementQueries implements MovementQueries {
  private static final String FILTERED =
      """
      from inventory.ledger
      where (cast(:bound as text[]) is null or location = any(:bound))
        and (:text = '' or sku = :text or cause = :cause)
        and (cast(:location as text) is null or location = :location)
        and (cast(:kind as text) is null or kind = :kind)
        and (cast(:from as timestamptz) is null or occurred_at >= :from)
        and (cast(:until as timestamptz) is null or occurred_at < :until)
      """;

  private final JdbcClient jdbc;
  private final StoreAccess access;

  JdbcMovementQueries(JdbcClient jdbc, StoreAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @Override
  public List<LedgerEntry> find(Filter filter, @Nullable Long before, int limit) {
    return filtered(
            filter,
            "select * "
                + FILTERED
                + "and (cast(:before as bigint) is null or id < :before) order by id desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query(JdbcMovementQueries::entry)
        .list();
  }

  @Override
  public long count(Filter filter, int cap) {
    return filtered(filter, "select count(*) from (select 1 " + FILTERED + " limit :cap) counted")
        .param("cap", cap)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private JdbcClient.StatementSpec filtered(Filter filter, String sql) {
    var text = filter.text().strip();
    var location = filter.location();
    var kind = filter.kind();
    return jdbc.sql(sql)
        .param("bound", access.boundTo().map(Params::locations).orElse(null))
        .param("text", text.toUpperCase(Locale.ROOT))
        .param("cause", text)
        .param("location", location == null ? null : location.value())
        .param("kind", kind == null ? null : kind.name())
        .param("from", time(filter.from()))
        .param("until", time(filter.until()));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : Params.time(instant);
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getLong("id"),
        new StockKey(new LocationId(row.getString("location")), new Sku(row.getString("sku"))),
        new Movement(
            StockState.valueOf(row.getString("state")),
            row.getInt("quantity"),
            Movement.Kind.valueOf(row.getString("kind")),
            row.getString("reason")),
        new Cause(
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getString("cause"),
            row.getString("by"),
            row.getObject("event_id", UUID.class)));
  }
}
