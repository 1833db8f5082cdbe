package org.kontor.inventory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts stock in place as receipts do, and looks at it past every cache and port.
public final class StockFixture {
  private final JdbcClient jdbc;
  private final SaveLocation locations;

  public StockFixture(JdbcClient jdbc, SaveLocation locations) {
    this.jdbc = jdbc;
    this.locations = locations;
  }

  public void location(String code) {
    locations.save(new SaveLocation.Command(store(code), null));
  }

  public static Location store(String code) {
    var address = new PostalAddress(code, "Markt 1", null, "04109", "Leipzig", null, "DE", null);
    return new Location(
        new LocationId(code),
        code,
        Location.Type.STORE,
        address,
        new Coordinates(51.34, 12.37),
        ZoneId.of("Europe/Berlin"),
        OpeningHours.parse("Mo-Sa 10:00-20:00"),
        LocalTime.of(16, 0),
        Set.of(Location.Capability.SHIP, Location.Capability.PICKUP),
        true);
  }

  public void stock(String location, String sku, int onHand) {
    location(location);
    jdbc.sql("insert into inventory.stock (location, sku, on_hand) values (?, ?, ?)")
        .params(location, sku, onHand)
        .update();
    if (onHand > 0) {
      jdbc.sql(
              """
              insert into inventory.ledger (occurred_at, location, sku, state, quantity, kind, reason, cause, by, event_id)
              values ('2026-11-20T09:00:00Z', ?, ?, 'SELLABLE', ?, 'RECEIPT', 'Fixture', 'Fixture', 'test', uuidv7())
              """)
          .params(location, sku, onHand)
          .update();
    }
  }

  public int onHand(String location, String sku) {
    return column("on_hand", location, sku);
  }

  public int reserved(String location, String sku) {
    return column("reserved", location, sku);
  }

  public int unavailable(String location, String sku) {
    return column("unavailable", location, sku);
  }

  private int column(String column, String location, String sku) {
    return jdbc.sql("select " + column + " from inventory.stock where location = ? and sku = ?")
        .params(location, sku)
        .query(Integer.class)
        .single();
  }

  public int claims(Holder holder) {
    return jdbc.sql("select coalesce(sum(quantity), 0) from inventory.claims where holder = ?")
        .params(holder.value())
        .query(Integer.class)
        .single();
  }

  /// Rows that break an invariant; none, ever.
  public List<String> broken() {
    return List.of(
            "invariant_i1_ledger",
            "invariant_i2_reserved",
            "invariant_i3_claims",
            "invariant_i13_safety")
        .stream()
        .filter(view ->
            jdbc.sql("select count(*) from inventory." + view).query(Integer.class).single() > 0)
        .toList();
  }

  /// One that no other test has.
  public static String sku() {
    return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
  }

  public static Claim claim(int line, String location, String sku, int quantity) {
    return new Claim(line, new LocationId(location), new Sku(sku), quantity);
  }
}
