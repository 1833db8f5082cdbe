package org.kontor.inventory.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.Shelf;
import org.kontor.inventory.domain.StockKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockQueries implements StockQueries {
  private static final String ROWS =
      """
      with expired as (
        select location, sku, sum(quantity) as quantity
        from inventory.claims where expires_at <= :now
        group by location, sku),
      rows as (
        select s.location, l.name, l.active, s.sku, s.on_hand, s.reserved - coalesce(e.quantity, 0) as reserved,
               greatest(0, s.on_hand - s.safety - s.reserved + coalesce(e.quantity, 0)) as available,
               s.unavailable, s.safety, s.counted_at
        from inventory.stock s
        join inventory.locations l on l.code = s.location
        left join expired e on (e.location, e.sku) = (s.location, s.sku)
        where cast(:bound as text[]) is null or s.location = any(:bound))
      """;

  private static final String FILTERED =
      """
      where (:text = '' or strpos(sku, :text) > 0)
        and (cast(:location as text) is null or location = :location)
        and case :level
          when 'AVAILABLE' then available > 0
          when 'LOW' then available between 1 and :low and active
          when 'OUT' then available = 0 and active
          when 'RESERVED' then reserved > 0
          when 'UNAVAILABLE' then unavailable > 0
          else true end
      """;

  private final JdbcClient jdbc;
  private final StoreAccess access;
  private final Clock clock;

  JdbcStockQueries(JdbcClient jdbc, StoreAccess access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public List<Row> find(Filter filter, @Nullable StockKey after, int limit) {
    return filtered(
            filter,
            "select * from rows "
                + FILTERED
                + """
                and (cast(:afterSku as text) is null or (sku, location) > (:afterSku, :afterLocation))
                order by sku, location limit :limit
                """)
        .param("afterSku", after == null ? null : after.sku().value())
        .param("afterLocation", after == null ? null : after.location().value())
        .param("limit", limit)
        .query(JdbcStockQueries::row)
        .list();
  }

  @Override
  public long count(Filter filter, int cap) {
    return filtered(
            filter, "select count(*) from (select 1 from rows " + FILTERED + " limit :cap) counted")
        .param("cap", cap)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  private JdbcClient.StatementSpec filtered(Filter filter, String select) {
    var location = filter.location();
    return rows(select)
        .param("text", filter.text().strip().toUpperCase(Locale.ROOT))
        .param("location", location == null ? null : location.value())
        .param("level", filter.level().name())
        .param("low", Shelf.LOW);
  }

  @Override
  public List<Row> of(Collection<Sku> skus) {
    return rows("select * from rows where sku = any(:skus) order by sku, location")
        .param("skus", Params.skus(skus))
        .query(JdbcStockQueries::row)
        .list();
  }

  private JdbcClient.StatementSpec rows(String select) {
    return jdbc.sql(ROWS + select)
        .param("now", Params.time(clock.instant()))
        .param("bound", access.boundTo().map(Params::locations).orElse(null));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new LocationId(row.getString("location")),
        row.getString("name"),
        new Sku(row.getString("sku")),
        row.getInt("on_hand"),
        row.getInt("reserved"),
        row.getInt("available"),
        row.getInt("unavailable"),
        row.getInt("safety"),
        instant(row, "counted_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  @Override
  public List<ClaimRow> claimsOn(Sku sku, int limit) {
    return jdbc.sql(
            """
            select c.holder, c.location, l.name, c.quantity, c.made_at, c.expires_at
            from inventory.stock s
            join inventory.claims c on (c.location, c.sku) = (s.location, s.sku)
            join inventory.locations l on l.code = c.location
            where s.sku = :sku and (c.expires_at is null or c.expires_at > :now)
              and (cast(:bound as text[]) is null or c.location = any(:bound))
            order by c.made_at, c.holder, c.line
            limit :limit
            """)
        .param("sku", sku.value())
        .param("now", Params.time(clock.instant()))
        .param("bound", access.boundTo().map(Params::locations).orElse(null))
        .param("limit", limit)
        .query((row, _) ->
            new ClaimRow(
                new Holder(row.getString("holder")),
                new LocationId(row.getString("location")),
                row.getString("name"),
                row.getInt("quantity"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at")))
        .list();
  }

  @Override
  public List<SafetyChange> safetyOf(StockKey key, int limit) {
    return jdbc.sql(
            """
            select changed_at, was, became, reason, by
            from inventory.safety_changes
            where (location, sku) = (:location, :sku)
              and (cast(:bound as text[]) is null or location = any(:bound))
            order by id desc
            limit :limit
            """)
        .param("location", key.location().value())
        .param("sku", key.sku().value())
        .param("bound", access.boundTo().map(Params::locations).orElse(null))
        .param("limit", limit)
        .query((row, _) ->
            new SafetyChange(
                key,
                row.getInt("was"),
                row.getInt("became"),
                row.getString("reason"),
                row.getString("by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public Figures figures(int cap) {
    return rows("""
    select least(count(*) filter (where available between 1 and :low and active), :cap) as low,
           least(count(*) filter (where available = 0 and active), :cap) as out,
           least(count(*) filter (where reserved > 0), :cap) as reserved,
           least(count(*) filter (where unavailable > 0), :cap) as unavailable
    from rows
    """)
        .param("low", Shelf.LOW)
        .param("cap", cap)
        .query((row, _) ->
            new Figures(
                row.getLong("low"),
                row.getLong("out"),
                row.getLong("reserved"),
                row.getLong("unavailable")))
        .single();
  }
}
