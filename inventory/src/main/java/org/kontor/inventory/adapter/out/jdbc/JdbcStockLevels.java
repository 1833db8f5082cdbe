package org.kontor.inventory.adapter.out.jdbc;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.Cause;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.Movement;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.StockChange;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevel;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockLevels implements StockLevels {
  private final JdbcClient jdbc;

  JdbcStockLevels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String LEVELS =
      """
      select location, sku, on_hand, reserved, unavailable, safety, counted_at
      from inventory.stock
      where (location, sku) in (
        select * from unnest(cast(:locations as text[]), cast(:skus as text[])))
      """;

  @Override
  public Map<StockKey, StockLevel> find(Collection<StockKey> keys) {
    return levels(LEVELS, keys);
  }

  @Override
  public Map<StockKey, StockLevel> lock(Collection<StockKey> keys) {
    var locked = lockExisting(keys);
    if (locked.size() == keys.size()) {
      return locked;
    }
    jdbc.sql(
            """
            insert into inventory.stock (location, sku)
            select location, sku
            from unnest(cast(:locations as text[]), cast(:skus as text[])) as r (location, sku)
            order by location, sku
            on conflict do nothing
            """)
        .params(Params.of(keys))
        .update();
    return lockExisting(keys);
  }

  private Map<StockKey, StockLevel> lockExisting(Collection<StockKey> keys) {
    return levels(LEVELS + "order by location, sku for update", keys);
  }

  private Map<StockKey, StockLevel> levels(String sql, Collection<StockKey> keys) {
    return jdbc.sql(sql).params(Params.of(keys)).query(JdbcStockLevels::level).list().stream()
        .collect(toMap(StockLevel::key, Function.identity()));
  }

  private static StockLevel level(ResultSet row, int number) throws SQLException {
    var counted = row.getObject("counted_at", OffsetDateTime.class);
    return new StockLevel(
        key(row),
        row.getInt("on_hand"),
        row.getInt("reserved"),
        row.getInt("unavailable"),
        row.getInt("safety"),
        counted == null ? null : counted.toInstant());
  }

  private static StockKey key(ResultSet row) throws SQLException {
    return new StockKey(new LocationId(row.getString("location")), new Sku(row.getString("sku")));
  }

  @Override
  public Map<StockKey, Integer> settle(Holder holder, List<Claim> claims) {
    Map<StockKey, Integer> settled = new HashMap<>();
    jdbc.sql(
            """
            with given as (
              select line, location, sku, sum(quantity) as quantity
              from unnest(cast(:lines as integer[]), cast(:locations as text[]),
                          cast(:skus as text[]), cast(:quantities as integer[]))
                as g (line, location, sku, quantity)
              group by line, location, sku),
            taken as (
              select line, location, sku, c.quantity as had,
                     cast(least(c.quantity, given.quantity) as integer) as quantity
              from inventory.claims c join given using (line, location, sku)
              where c.holder = :holder),
            gone as (
              delete from inventory.claims c using taken t
              where c.holder = :holder and (c.line, c.location, c.sku) = (t.line, t.location, t.sku)
                and t.quantity = t.had),
            less as (
              update inventory.claims c set quantity = t.had - t.quantity from taken t
              where c.holder = :holder and (c.line, c.location, c.sku) = (t.line, t.location, t.sku)
                and t.quantity < t.had)
            select location, sku, cast(sum(quantity) as integer) as quantity
            from taken group by location, sku
            """)
        .params(Params.of(claims))
        .param("holder", holder.value())
        .query(row -> {
          settled.put(key(row), row.getInt("quantity"));
        });
    return settled;
  }

  @Override
  public List<LedgerEntry> save(List<StockChange> changes, Cause cause) {
    jdbc.sql(
            """
            update inventory.stock s
            set on_hand = c.on_hand, reserved = c.reserved, unavailable = c.unavailable,
              counted_at = c.counted_at
            from unnest(cast(:locations as text[]), cast(:skus as text[]), cast(:onHand as integer[]),
                   cast(:reserved as integer[]), cast(:unavailable as integer[]),
                   cast(:countedAt as timestamptz[]))
              as c (location, sku, on_hand, reserved, unavailable, counted_at)
            where (s.location, s.sku) = (c.location, c.sku)
            """)
        .params(Params.of(changes.stream().map(change -> change.level().key()).toList()))
        .param("onHand", numbers(changes, StockLevel::onHand))
        .param("reserved", numbers(changes, StockLevel::reserved))
        .param("unavailable", numbers(changes, StockLevel::unavailable))
        .param(
            "countedAt",
            changes.stream().map(change -> written(change.level())).toArray(String[]::new))
        .update();
    return book(changes, cause);
  }

  @Override
  public void save(SafetyChange change) {
    jdbc.sql(
            """
            with kept as (
              update inventory.stock set safety = :became
              where (location, sku) = (:location, :sku)
              returning location, sku)
            insert into inventory.safety_changes (changed_at, location, sku, was, became, reason, by)
            select :at, location, sku, :was, :became, :reason, :by from kept
            """)
        .param("location", change.key().location().value())
        .param("sku", change.key().sku().value())
        .param("was", change.was())
        .param("became", change.became())
        .param("reason", change.reason())
        .param("by", change.by())
        .param("at", Params.time(change.at()))
        .update();
  }

  private static Integer[] numbers(List<StockChange> changes, Function<StockLevel, Integer> of) {
    return changes.stream().map(change -> of.apply(change.level())).toArray(Integer[]::new);
  }

  private static @Nullable String written(StockLevel level) {
    return level.countedAt() == null ? null : level.countedAt().toString();
  }

  private List<LedgerEntry> book(List<StockChange> changes, Cause cause) {
    record Booking(StockKey key, Movement movement) {}
    List<Booking> bookings = new ArrayList<>();
    for (StockChange change : changes) {
      change
          .movements()
          .forEach(movement -> bookings.add(new Booking(change.level().key(), movement)));
    }
    if (bookings.isEmpty()) {
      return List.of();
    }
    var movements = bookings.stream().map(Booking::movement).toList();
    List<Long> numbers =
        jdbc.sql(
                """
                insert into inventory.ledger
                  (occurred_at, location, sku, state, quantity, kind, reason, cause, by, event_id)
                select :at, location, sku, state, quantity, kind, reason, :cause, :by, :event
                from unnest(cast(:locations as text[]), cast(:skus as text[]), cast(:states as text[]),
                       cast(:quantities as integer[]), cast(:kinds as text[]), cast(:reasons as text[]))
                  with ordinality as m (location, sku, state, quantity, kind, reason, position)
                order by position
                returning id
                """)
            .params(Params.of(bookings.stream().map(Booking::key).toList()))
            .param("states", movements.stream().map(m -> m.state().name()).toArray(String[]::new))
            .param("quantities", movements.stream().map(Movement::quantity).toArray(Integer[]::new))
            .param("kinds", movements.stream().map(m -> m.kind().name()).toArray(String[]::new))
            .param("reasons", movements.stream().map(Movement::reason).toArray(String[]::new))
            .param("at", Params.time(cause.at()))
            .param("cause", cause.reference())
            .param("by", cause.by())
            .param("event", cause.event())
            .query((row, _) -> row.getLong("id"))
            .list();
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      var booking = bookings.get(i);
      entries.add(new LedgerEntry(numbers.get(i), booking.key(), booking.movement(), cause));
    }
    return entries;
  }
}
