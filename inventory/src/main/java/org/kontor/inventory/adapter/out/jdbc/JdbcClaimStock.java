package org.kontor.inventory.adapter.out.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Every operation locks its holder's name, then its stock rows in the order of (location, SKU),
/// and then does everything in one statement whose snapshot is younger than the locks. Without the
/// first lock, two calls of one holder could each miss the claims that the other is about to make.
/// Locks and work travel together: a database that is asked once instead of three times has less to
/// do, and the rows are locked for less long.
///
/// What is asked for stands in `asked`, where the planner doesn't see it: it keeps one plan,
/// instead of making one for each call, which took longer than the work.
@Repository
@Transactional
class JdbcClaimStock implements ClaimStock {
  private static final String LOCK_HOLDER =
      "select pg_advisory_xact_lock(hashtextextended(:holder, 0))";

  private static final String LOCK_ROWS =
      """
      with asked as materialized (
        select cast(:holder as text) as holder, cast(:mine as boolean) as mine,
               cast(:locations as text[]) as locations, cast(:skus as text[]) as skus)
      select 1 from inventory.stock
      where (location, sku) in (
        select w.location, w.sku from asked, unnest(asked.locations, asked.skus) as w (location, sku)
        union
        select location, sku from inventory.claims
        where holder = (select holder from asked) and (select mine from asked))
      order by location, sku
      for update
      """;

  /// Frees what has expired on these rows, then takes all or nothing. A holder keeps what it has,
  /// even if safety stock was raised over it in the meantime. A hold that is being handed over at
  /// this moment is locked: it hasn't expired for us.
  private static final String TAKE =
      """
      with asked as materialized (
        select cast(:holder as text) as holder, cast(:mine as boolean) as mine,
               cast(:now as timestamptz) as now, cast(:expiresAt as timestamptz) as until,
               cast(:lines as integer[]) as lines, cast(:locations as text[]) as locations,
               cast(:skus as text[]) as skus, cast(:quantities as integer[]) as quantities),
      wanted as (
        select w.line, w.location, w.sku, cast(sum(w.quantity) as integer) as quantity
        from asked, unnest(asked.lines, asked.locations, asked.skus, asked.quantities)
          as w (line, location, sku, quantity)
        group by w.line, w.location, w.sku),
      mine as (
        select location, sku, sum(quantity) as quantity,
               coalesce(sum(quantity) filter (where coalesce(expires_at > (select now from asked), true)), 0) as live
        from inventory.claims
        where holder = (select holder from asked) and (select mine from asked)
        group by location, sku),
      touched as (
        select location, sku from wanted union select location, sku from mine),
      freed as (
        delete from inventory.claims
        where (holder, line, location, sku) in (
          select c.holder, c.line, c.location, c.sku
          from inventory.claims c join touched using (location, sku)
          where c.expires_at <= (select now from asked) and c.holder <> (select holder from asked)
          for update of c skip locked)
        returning location, sku, quantity),
      need as (
        select touched.location, touched.sku,
               coalesce(w.quantity, 0) as wanted, coalesce(f.quantity, 0) as freed,
               coalesce(mine.quantity, 0) as mine, coalesce(mine.live, 0) as live,
               greatest(0, coalesce(s.on_hand - s.safety - s.reserved, 0)
                 + coalesce(f.quantity, 0) + coalesce(mine.quantity, 0)) as available
        from touched
        left join inventory.stock s using (location, sku)
        left join (select location, sku, sum(quantity) as quantity from wanted group by location, sku) w
          using (location, sku)
        left join (select location, sku, sum(quantity) as quantity from freed group by location, sku) f
          using (location, sku)
        left join mine using (location, sku)),
      short as (
        select location, sku, wanted, available from need where wanted > greatest(available, live)),
      gone as (
        delete from inventory.claims
        where holder = (select holder from asked) and (select mine from asked)
          and not exists (select 1 from short)
          and (line, location, sku) not in (select line, location, sku from wanted)),
      taken as (
        insert into inventory.claims as held (holder, line, location, sku, quantity, expires_at, made_at)
        select asked.holder, wanted.line, wanted.location, wanted.sku, wanted.quantity, asked.until, asked.now
        from asked, wanted
        where not exists (select 1 from short)
        on conflict (holder, line, location, sku) do update
        set quantity = excluded.quantity + case when (select mine from asked) then 0 else held.quantity end,
            expires_at = excluded.expires_at),
      moved as (
        update inventory.stock s
        set reserved = s.reserved - need.freed
          + case when exists (select 1 from short) then 0 else need.wanted - need.mine end
        from need
        where (s.location, s.sku) = (need.location, need.sku))
      select location, sku, wanted, available from short order by location, sku
      """;

  /// Counts what it locked against its snapshot: a hold that was freed while we waited for it is
  /// missing then.
  private static final String HAND_OVER =
      """
      with held as (
        select expires_at from inventory.claims where holder = :holder
        order by location, sku, line
        for update),
      verdict as (
        select count(*) > 0
           and count(*) = (select count(*) from inventory.claims where holder = :holder)
           and bool_and(expires_at is null or expires_at > :now) as whole
        from held),
      taken as (
        delete from inventory.claims using verdict
        where holder = :holder and verdict.whole
        returning line, location, sku, quantity, made_at)
      insert into inventory.claims as theirs (holder, line, location, sku, quantity, made_at)
      select :to, line, location, sku, quantity, made_at from taken
      on conflict (holder, line, location, sku) do update
      set quantity = theirs.quantity + excluded.quantity
      """;

  private static final String GIVE_BACK =
      """
      with given as (
        select line, location, sku, sum(quantity) as quantity
        from unnest(cast(:lines as integer[]), cast(:locations as text[]), cast(:skus as text[]),
                    cast(:quantities as integer[])) as g (line, location, sku, quantity)
        group by line, location, sku),
      back as (
        select line, location, sku, c.quantity as had, cast(least(c.quantity, given.quantity) as integer) as quantity
        from inventory.claims c join given using (line, location, sku)
        where c.holder = :holder),
      gone as (
        delete from inventory.claims c using back
        where c.holder = :holder and (c.line, c.location, c.sku) = (back.line, back.location, back.sku)
          and back.quantity = back.had),
      less as (
        update inventory.claims c set quantity = back.had - back.quantity from back
        where c.holder = :holder and (c.line, c.location, c.sku) = (back.line, back.location, back.sku)
          and back.quantity < back.had)
      update inventory.stock s set reserved = s.reserved - b.quantity
      from (select location, sku, sum(quantity) as quantity from back group by location, sku) b
      where (s.location, s.sku) = (b.location, b.sku)
      """;

  private static final String GIVE_ALL_BACK =
      """
      with gone as (
        delete from inventory.claims where holder = :holder returning location, sku, quantity)
      update inventory.stock s set reserved = s.reserved - g.quantity
      from (select location, sku, sum(quantity) as quantity from gone group by location, sku) g
      where (s.location, s.sku) = (g.location, g.sku)
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final Clock clock;

  JdbcClaimStock(NamedParameterJdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Result claim(Holder holder, List<Claim> claims, @Nullable Instant expiresAt) {
    return send(
        wanted(holder, claims, expiresAt, true),
        JdbcClaimStock::result,
        LOCK_HOLDER,
        LOCK_ROWS,
        TAKE);
  }

  @Override
  public Result exchange(Holder holder, List<Claim> given, List<Claim> wanted) {
    List<Claim> touched = Stream.concat(given.stream(), wanted.stream()).toList();
    send(params(holder, touched, false), JdbcClaimStock::done, LOCK_HOLDER, LOCK_ROWS);
    send(params(holder, given, false), JdbcClaimStock::done, GIVE_BACK);
    return send(wanted(holder, wanted, null, false), JdbcClaimStock::result, TAKE);
  }

  @Override
  public boolean handOver(Holder from, Holder to) {
    MapSqlParameterSource moved =
        params(from, List.of(), true)
            .addValue("to", to.value())
            .addValue("now", Params.time(clock.instant()));
    return send(moved, JdbcClaimStock::done, LOCK_HOLDER, HAND_OVER);
  }

  @Override
  public void release(Holder holder, Claim claim) {
    release(holder, List.of(claim));
  }

  @Override
  public void release(Holder holder, List<Claim> claims) {
    send(params(holder, claims, false), JdbcClaimStock::done, LOCK_HOLDER, LOCK_ROWS, GIVE_BACK);
  }

  @Override
  public void releaseAll(Holder holder) {
    send(
        params(holder, List.of(), true),
        JdbcClaimStock::done,
        LOCK_HOLDER,
        LOCK_ROWS,
        GIVE_ALL_BACK);
  }

  private MapSqlParameterSource wanted(
      Holder holder, List<Claim> claims, @Nullable Instant expiresAt, boolean replacing) {
    return params(holder, claims, replacing)
        .addValue("now", Params.time(clock.instant()))
        .addValue("expiresAt", expiresAt == null ? null : Params.time(expiresAt));
  }

  /// @param mine whether all that the holder has is touched, too
  private static MapSqlParameterSource params(Holder holder, List<Claim> claims, boolean mine) {
    return new MapSqlParameterSource(Params.of(claims))
        .addValue("holder", holder.value())
        .addValue("mine", mine);
  }

  /// One round trip for all of them; each still has a snapshot of its own, taken when the one
  /// before it is done.
  ///
  /// @param answer reads what the last one said
  private <T> T send(
      MapSqlParameterSource params, PreparedStatementCallback<T> answer, String... statements) {
    return jdbc.execute(
        String.join(";\n", statements),
        params,
        sent -> {
          sent.execute();
          for (int i = 1; i < statements.length; i++) {
            sent.getMoreResults();
          }
          return answer.doInPreparedStatement(sent);
        });
  }

  private static boolean done(PreparedStatement sent) throws SQLException {
    return sent.getUpdateCount() > 0;
  }

  private static Result result(PreparedStatement sent) throws SQLException {
    ResultSet row = sent.getResultSet();
    List<Shortage> shortages = new ArrayList<>();
    while (row.next()) {
      shortages.add(
          new Shortage(
              new LocationId(row.getString("location")),
              new Sku(row.getString("sku")),
              row.getInt("wanted"),
              row.getInt("available")));
    }
    return shortages.isEmpty() ? new Result.Claimed() : new Result.Short(shortages);
  }
}
