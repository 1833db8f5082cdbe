package org.kontor.inventory.adapter.out.jdbc;

import java.time.Clock;
import java.util.List;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.FreeExpiredHolds;
import org.kontor.inventory.domain.StockKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcExpiredHolds implements FreeExpiredHolds {
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcExpiredHolds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public int freeSome() {
    var now = Params.time(clock.instant());
    List<StockKey> rows =
        jdbc.sql(
                """
                select location, sku from inventory.stock
                where (location, sku) in (
                  select location, sku from inventory.claims
                  where expires_at <= :now order by expires_at limit 500)
                order by location, sku
                for update
                """)
            .param("now", now)
            .query((row, _) ->
                new StockKey(
                    new LocationId(row.getString("location")), new Sku(row.getString("sku"))))
            .list();
    return jdbc.sql(
            """
            with freed as (
              delete from inventory.claims
              where (holder, line, location, sku) in (
                select c.holder, c.line, c.location, c.sku
                from inventory.claims c
                join unnest(cast(:locations as text[]), cast(:skus as text[])) as r (location, sku)
                  using (location, sku)
                where c.expires_at <= :now
                for update of c skip locked)
              returning location, sku, quantity),
            moved as (
              update inventory.stock s set reserved = s.reserved - f.quantity
              from (select location, sku, sum(quantity) as quantity from freed group by location, sku) f
              where (s.location, s.sku) = (f.location, f.sku))
            select count(*) from freed
            """)
        .params(Params.of(rows))
        .param("now", now)
        .query(Integer.class)
        .single();
  }
}
