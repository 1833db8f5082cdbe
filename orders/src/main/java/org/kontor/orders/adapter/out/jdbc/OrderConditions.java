package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.customer.NotFound;
import org.kontor.inventory.LocationId;
import org.kontor.orders.application.OrderQueries.Filter;
import org.kontor.orders.application.OrderQueries.Row;
import org.kontor.orders.application.OrderQueries.View;

/// What a filter means in SQL. Each condition begins with `and` and has an index to answer from.
final class OrderConditions {
  /// Whoever means something else types more of it.
  private static final String SEARCH =
      """
       and o.id in (
         (select id from orders.orders where number like :upper limit 1000)
         union all
         (select id from orders.orders where email like :lower limit 1000)
         union all
         (select id from orders.orders where lower(name) like :lower limit 1000)
         union all
         (select id from orders.orders where lower(split_part(name, ' ', -1)) like :lower limit 1000))
      """;

  /// Sold on the store's channel, which is called like the store, or at work there.
  private static final String OF_STORES =
      """
       and o.id in (
         select order_id from orders.order_place where location in (:stores)
         union all
         select id from orders.orders where channel in (:stores))
      """;

  private OrderConditions() {}

  /// What a person may see who is bound to these stores.
  static String of(Optional<Set<LocationId>> stores, Map<String, Object> params) {
    if (stores.isEmpty()) {
      return "";
    }
    params.put("stores", stores.get().stream().map(LocationId::value).toList());
    return stores.get().isEmpty() ? " and false" : OF_STORES;
  }

  /// @param zone where the days of the filter begin and end
  static String of(Filter filter, ZoneId zone, Map<String, Object> params) {
    StringBuilder where = new StringBuilder(of(filter.view()));
    if (filter.channel() != null) {
      where.append(" and o.channel = :channel");
      params.put("channel", filter.channel());
    }
    if (filter.method() != null) {
      where.append(" and o.delivery_method = :method");
      params.put("method", filter.method());
    }
    LocalDate from = filter.from();
    if (from != null) {
      where.append(" and o.placed_at >= :from");
      params.put("from", startOf(from, zone));
    }
    LocalDate to = filter.to();
    if (to != null) {
      where.append(" and o.placed_at < :to");
      params.put("to", startOf(to.plusDays(1), zone));
    }
    String q = filter.q();
    if (q != null) {
      where.append(SEARCH);
      String escaped = q.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      params.put("upper", escaped.toUpperCase(Locale.ROOT));
      params.put("lower", escaped.toLowerCase(Locale.ROOT));
    }
    return where.toString();
  }

  static String of(View view) {
    return switch (view) {
      case ALL -> "";
      case OPEN -> " and o.state = 'OPEN'";
      case PAYMENT -> " and o.state = 'PAYMENT_PENDING'";
      case WAITING -> " and o.waiting_units > 0";
      case REFUSED ->
          " and o.id in (select order_id from orders.payment_task where state = 'REFUSED')";
      case COMPLETED -> " and o.state = 'COMPLETED'";
      case CANCELLED -> " and o.state = 'CANCELLED'";
      case FAILED -> " and o.state = 'FAILED'";
    };
  }

  static String cursor(Row row) {
    Instant at = row.placedAt();
    return at.getEpochSecond() + "." + at.getNano() + "_" + row.id();
  }

  static String after(String cursor, Map<String, Object> params) {
    try {
      String[] parts = cursor.split("[._]", 3);
      Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      params.put("afterAt", Timestamp.from(at));
      params.put("afterId", UUID.fromString(parts[2]));
      return " and (o.placed_at, o.id) < (:afterAt, :afterId)";
    } catch (RuntimeException e) {
      throw (NotFound) new NotFound("Page", cursor).initCause(e);
    }
  }

  private static Timestamp startOf(LocalDate date, ZoneId zone) {
    return Timestamp.from(date.atStartOfDay(zone).toInstant());
  }
}
