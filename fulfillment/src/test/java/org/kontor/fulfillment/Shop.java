package org.kontor.fulfillment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.inventory.Claim;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Coordinates;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.OrderPlaced;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plays what happens to the left of fulfillment: stock arrives, an option is chosen, its plan is
/// reserved, an order is placed.
public final class Shop {
  public static final PostalAddress LEYLA =
      new PostalAddress("Leyla Məmmədova", "Straße 5", null, "10245", "Berlin", null, "DE", null);
  private final JdbcClient jdbc;
  private final DeliveryOptions options;
  private final ClaimStock claims;

  public Shop(JdbcClient jdbc, DeliveryOptions options, ClaimStock claims) {
    this.jdbc = jdbc;
    this.options = options;
    this.claims = claims;
    // All at once: inventory remembers locations for some seconds
    List.of("store-berlin", "store-hamburg", "warehouse-leipzig", "store-kiel", "warehouse-aurich")
        .forEach(this::open);
  }

  /// One that no other test has.
  public static String sku() {
    return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
  }

  private void open(String location) {
    jdbc.sql(
            """
            insert into inventory.locations (code, name, type, line1, postal_code, city, country, zone, hours,
              cut_off, capabilities, latitude, longitude, changed_at)
            values (:code, :name, :type, 'Markt 1', '04109', 'Town', 'DE', 'Europe/Berlin', 'Mo-Sa 08:00-20:00', cast(:cutOff as time),
              cast(:capabilities as text[]), :latitude, :longitude, '2026-11-20T09:00:00Z')
            on conflict do nothing
            """)
        .param("code", location)
        .param("name", "Haldenhof " + location)
        .param("type", location.startsWith("warehouse") ? "WAREHOUSE" : "STORE")
        .param("cutOff", location.endsWith("aurich") ? "11:00" : "16:00")
        .param("capabilities", location.endsWith("kiel") ? "{}" : "{SHIP,PICKUP}")
        .param(
            "latitude",
            location.endsWith("hamburg")
                ? 53.55
                : location.endsWith("leipzig")
                    ? 51.34
                    : location.endsWith("aurich") ? 53.47 : 52.52)
        .param(
            "longitude",
            location.endsWith("hamburg")
                ? 9.99
                : location.endsWith("leipzig") ? 12.37 : location.endsWith("aurich") ? 7.48 : 13.40)
        .update();
  }

  public void stock(String location, String sku, int onHand) {
    jdbc.sql(
            """
            insert into inventory.stock as s (location, sku, on_hand) values (?, ?, ?)
            on conflict (location, sku) do update set on_hand = s.on_hand + excluded.on_hand
            """)
        .params(location, sku, onHand)
        .update();
    jdbc.sql(
            """
            insert into inventory.ledger (occurred_at, location, sku, state, quantity, kind, reason, cause, by, event_id)
            values ('2026-11-20T09:00:00Z', ?, ?, 'SELLABLE', ?, 'RECEIPT', 'Fixture', 'Fixture', 'test', uuidv7())
            """)
        .params(location, sku, onHand)
        .update();
  }

  public DeliveryOptions.Request request(Instant at, Object... skusAndQuantities) {
    List<DeliveryOptions.Item> items = new ArrayList<>();
    for (int i = 0; i < skusAndQuantities.length; i += 2) {
      items.add(
          new DeliveryOptions.Item(
              i / 2 + 1,
              new Sku((String) skusAndQuantities[i]),
              (int) skusAndQuantities[i + 1],
              500,
              Money.of("10.00", "EUR")));
    }
    return new DeliveryOptions.Request(
        Neighbours.WEB,
        new DeliveryOptions.Destination("DE", "10245", new Coordinates(52.5, 13.45)),
        items,
        at);
  }

  /// An order whose plan is reserved, as placement leaves it.
  public OrderPlaced order(String option, Instant at, Object... skusAndQuantities) {
    DeliveryOptions.Request request = request(at, skusAndQuantities);
    DeliveryOption chosen = options.quote(request, option).orElseThrow();
    return order(chosen, request);
  }

  public OrderPlaced order(DeliveryOption chosen, DeliveryOptions.Request request) {
    OrderId id = OrderId.next();
    claims.claim(id.holder(), chosen.plan(), null);
    @Nullable PostalAddress to = chosen.method() == DeliveryMethod.PICKUP ? null : LEYLA;
    return new OrderPlaced(
        UUID.randomUUID(),
        request.at(),
        id,
        new OrderNumber("T-" + id.value().toString().substring(24)),
        Neighbours.WEB,
        new Shopper("leyla@example.com", "Leyla Məmmədova", null, "az"),
        to,
        chosen,
        request.items().stream()
            .map(item ->
                new OrderPlaced.Line(
                    item.line(),
                    item.sku(),
                    "Lantern",
                    "Red",
                    item.quantity(),
                    item.weightGrams(),
                    item.price()))
            .toList(),
        Money.of("14.90", "EUR"));
  }

  public int reserved(String location, String sku) {
    return jdbc.sql("select reserved from inventory.stock where location = ? and sku = ?")
        .params(location, sku)
        .query(Integer.class)
        .single();
  }

  public int onHand(String location, String sku) {
    return jdbc.sql("select on_hand from inventory.stock where location = ? and sku = ?")
        .params(location, sku)
        .query(Integer.class)
        .single();
  }

  public List<Claim> claims(OrderId order) {
    return jdbc.sql(
            "select line, location, sku, quantity from inventory.claims where holder = ? order by line, location")
        .params(order.holder().value())
        .query((row, _) ->
            new Claim(
                row.getInt(1),
                new org.kontor.inventory.LocationId(row.getString(2)),
                new Sku(row.getString(3)),
                row.getInt(4)))
        .list();
  }

  public String states(OrderId order) {
    return String.join(
        " ",
        jdbc.sql(
                "select location || ':' || state || ':' || units from fulfillment.fulfillment_orders where order_id = ? order by id")
            .params(order.value())
            .query((row, _) -> row.getString(1))
            .list());
  }

  public FulfillmentOrderId part(OrderId order, String location) {
    return new FulfillmentOrderId(
        jdbc.sql(
                "select id from fulfillment.fulfillment_orders where order_id = ? and location = ? order by sequence desc limit 1")
            .params(order.value(), location)
            .query((row, _) -> row.getObject(1, UUID.class))
            .single());
  }

  /// Invariants that some row breaks; none, ever. I12 looks at the real clock and is left out.
  public List<String> broken() {
    return List.of(
            "fulfillment.invariant_i5_units",
            "fulfillment.invariant_i5_totals",
            "fulfillment.invariant_i16",
            "inventory.invariant_i1_ledger",
            "inventory.invariant_i2_reserved",
            "inventory.invariant_i3_claims")
        .stream()
        .filter(view -> jdbc.sql("select count(*) from " + view).query(Integer.class).single() > 0)
        .toList();
  }
}
