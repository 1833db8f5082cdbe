package org.kontor.fulfillment.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.SourcingQueries;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Decisions;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By the order's id, which is ordered by time: so it needs no index that every checkout would have
/// to write.
@Component
class JdbcSourcingQueries implements SourcingQueries {
  private static final String LATEST =
      """
      select d.order_id, d.number, d.method, w.id as work, d.decision::text as decision, d.times, d.waiting
      from (
        select p.order_id, p.number, p.method, coalesce(again.decision, p.decision) as decision,
          1 + again.times as times, waiting.pieces as waiting
        from (
          select order_id, number, method, decision from fulfillment.deliveries
          where planned_at is not null and (cast(:after as uuid) is null or order_id < :after)
          order by order_id desc limit :looked) p
        cross join lateral (
          select count(*) as times, (array_agg(r.decision order by r.id desc))[1] as decision
          from fulfillment.resourcings r where r.order_id = p.order_id) again
        cross join lateral (
          select coalesce(sum(u.quantity), 0) as pieces
          from fulfillment.waiting_units u where u.order_id = p.order_id) waiting) d
      left join lateral (
        select f.id from fulfillment.fulfillment_orders f where f.order_id = d.order_id
        order by f.created_at desc, f.id limit 1) w on true
      where jsonb_typeof(d.decision) = 'object'
        and (cast(:location as text) is null
          or d.decision -> 'locations' @> jsonb_build_array(jsonb_build_array(cast(:location as text), 'CHOSEN')))
        and case :outcome
          when 'SPLIT' then jsonb_array_length(jsonb_path_query_array(d.decision, 'strict $.locations[*] ? (@[2] == "CHOSEN")')) > 1
          when 'AGAIN' then d.times > 1
          when 'WAITING' then d.waiting > 0
          else true end
      order by d.order_id desc limit :limit
      """;

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final LocationDirectory locations;

  JdbcSourcingQueries(JdbcClient jdbc, Decisions decisions, LocationDirectory locations) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.locations = locations;
  }

  @Override
  public List<Row> latest(Filter filter, int limit) {
    OrderId after = filter.after();
    LocationId location = filter.location();
    return jdbc
        .sql(LATEST)
        .param("after", after == null ? null : after.value())
        .param("looked", LOOKED_THROUGH)
        .param("location", location == null ? null : location.value())
        .param("outcome", filter.outcome().name())
        .param("limit", limit)
        .query(this::row)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Row> row(ResultSet row, int number) throws SQLException {
    UUID work = row.getObject("work", UUID.class);
    Optional<Decision> decision = decisions.read(row.getString("decision"));
    if (decision.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            new OrderId(row.getObject("order_id", UUID.class)),
            row.getString("number"),
            row.getString("method"),
            work == null ? null : new FulfillmentOrderId(work),
            decision.get(),
            row.getInt("times"),
            row.getInt("waiting"),
            names(decision.get())));
  }

  private Map<LocationId, String> names(Decision decision) {
    Map<LocationId, String> names = new HashMap<>();
    decision
        .chosen()
        .forEach(
            id -> locations.find(id).map(Location::name).ifPresent(name -> names.put(id, name)));
    return names;
  }
}
