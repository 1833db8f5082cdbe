package org.kontor.fulfillment.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Between columns and values.
@Component
class Rows {
  private final JsonMapper json;

  Rows(JsonMapper json) {
    this.json = json;
  }

  String json(Object value) {
    return json.writeValueAsString(value);
  }

  @Nullable String jsonOrNull(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }

  /// The text if it is JSON, else the same as a JSON string: a decision may come from elsewhere.
  String valid(String text) {
    try {
      json.readTree(text);
      return text.isBlank() ? "null" : text;
    } catch (JacksonException notJson) {
      return json.writeValueAsString(text);
    }
  }

  <T> List<T> list(String text, Class<T[]> type) {
    return List.of(json.readValue(text, type));
  }

  /// Of a row that has all columns of `deliveries`.
  Delivery delivery(ResultSet row) throws SQLException {
    String shipTo = row.getString("ship_to");
    String collectAt = row.getString("collect_at");
    return new Delivery(
        new OrderId(row.getObject("order_id", UUID.class)),
        new OrderNumber(row.getString("number")),
        new ChannelId(row.getString("channel")),
        json.readValue(row.getString("shopper"), Shopper.class),
        shipTo == null ? null : json.readValue(shipTo, PostalAddress.class),
        DeliveryMethod.valueOf(row.getString("method")),
        collectAt == null ? null : new LocationId(collectAt),
        json.readValue(row.getString("promise"), DeliveryPromise.class),
        instant(row, "placed_at"),
        list(row.getString("items"), Delivery.Item[].class));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
    return instant == null ? null : utc(instant);
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
