package org.kontor.inventory.adapter.out.jdbc;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.Availabilities;
import org.kontor.catalog.Availability;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockAvailability;
import org.kontor.inventory.domain.Shelf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A hold that has expired doesn't count, though it is still in the sum of what is reserved. What
/// is asked for stands in `asked`, where the planner doesn't see it: it keeps one plan.
@Repository
class JdbcStockAvailability implements StockAvailability, Availabilities {
  /// What has expired is looked up row by row: joined as a whole, its estimate moves with each
  /// ANALYZE of the claims, and PostgreSQL then goes back to making a plan for each call.
  private static final String AVAILABLE =
      """
      with asked as materialized (
        select cast(:skus as text[]) as skus, cast(:now as timestamptz) as now),
      available as (
        select s.location, s.sku, s.on_hand - s.safety - s.reserved + expired.quantity as quantity
        from inventory.stock s
        join inventory.locations l on l.code = s.location and l.active
        cross join lateral (
          select coalesce(sum(c.quantity), 0) as quantity from inventory.claims c
          where c.location = s.location and c.sku = s.sku
            and c.expires_at <= (select now from asked)) expired
        where s.sku = any(cast((select skus from asked) as text[])))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcStockAvailability(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Available> find(ChannelId channel, Collection<Sku> skus) {
    return query(
            "select location, sku, quantity from available where quantity > 0 order by location, sku",
            skus)
        .query((row, _) ->
            new Available(
                new LocationId(row.getString("location")),
                new Sku(row.getString("sku")),
                row.getInt("quantity")))
        .list();
  }

  @Override
  public Map<Sku, Availability> of(ChannelId channel, Collection<Sku> skus) {
    Map<Sku, Availability> answer = new HashMap<>();
    skus.forEach(sku -> answer.put(sku, Availability.OUT_OF_STOCK));
    query(
            "select sku, sum(quantity) as quantity from available where quantity > 0 group by sku",
            skus)
        .query(row -> {
          answer.put(new Sku(row.getString("sku")), Shelf.of(row.getLong("quantity")));
        });
    return answer;
  }

  @Override
  public Map<Sku, Shelved> shelved(ChannelId channel, Collection<Sku> skus) {
    Map<Sku, Shelved> answer = new HashMap<>();
    skus.forEach(sku -> answer.put(sku, new Shelved(Availability.OUT_OF_STOCK, Set.of())));
    query(
            "select sku, sum(quantity) as quantity, string_agg(location, ' ') as locations from available"
                + " where quantity > 0 group by sku",
            skus)
        .query(row -> {
          answer.put(
              new Sku(row.getString("sku")),
              new Shelved(
                  Shelf.of(row.getLong("quantity")), locations(row.getString("locations"))));
        });
    return answer;
  }

  private static Set<LocationId> locations(String codes) {
    return Arrays.stream(codes.split(" "))
        .map(LocationId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private JdbcClient.StatementSpec query(String select, Collection<Sku> skus) {
    return jdbc.sql(AVAILABLE + select)
        .param("skus", Params.skus(skus))
        .param("now", Params.time(clock.instant()));
  }
}
