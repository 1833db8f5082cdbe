package org.kontor.outside;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.outside.Api.Answer;

/// Gives an empty Kontor something to sell, through its API: a warehouse, a store, products
/// `SHELF-1` to `SHELF-n`, their stock in the warehouse.
public final class Shelves {
  private final Api api;
  private final String prefix;

  public Shelves(Api api) {
    this(api, "SHELF");
  }

  /// @param prefix of the SKUs, where several tests share one Kontor
  public Shelves(Api api, String prefix) {
    this.api = api;
    this.prefix = prefix;
  }

  public void fill(int products, int stockOfEach) {
    open("depot", "Depot", "warehouse", List.of("ship", "return"));
    open("shop-mitte", "Shop Mitte", "store", List.of("ship", "pickup", "return"));
    StringBuilder catalog =
        new StringBuilder("Title,URL handle,Status,SKU,Price,Weight value (grams)\n");
    for (int i = 1; i <= products; i++) {
      catalog.append(
          "%s ware %d,%s-ware-%d,active,%s-%d,%d.90,400%n"
              .formatted(prefix, i, prefix.toLowerCase(Locale.ROOT), i, prefix, i, 5 + i % 40));
    }
    run("products", catalog.toString());
    for (int i = 1; i <= products; i++) {
      count("depot", prefix + "-" + i, stockOfEach);
    }
  }

  /// Opens a place in Berlin or Leipzig that never closes, or leaves it as it is.
  public void open(String code, String name, String type, List<String> capabilities) {
    boolean store = type.equals("store");
    api.put(
        "/locations/" + code,
        Map.of(
            "name",
            name,
            "type",
            type,
            "address",
            Map.of(
                "line1", store ? "Torstr. 1" : "Torgauer Str. 1",
                "postalCode", store ? "10119" : "04318",
                "city", store ? "Berlin" : "Leipzig",
                "country", "DE"),
            "coordinates",
            store
                ? Map.of("latitude", 52.53, "longitude", 13.40)
                : Map.of("latitude", 51.35, "longitude", 12.43),
            "timeZone",
            "Europe/Berlin",
            "hours",
            "Mo-Su 00:00-24:00",
            "cutOff",
            "23:59",
            "capabilities",
            capabilities));
  }

  public void count(String location, String sku, int onHand) {
    api.put("/stock/" + location + "/" + sku, Map.of("onHand", onHand, "reason", "first count"))
        .expect(200);
  }

  /// Runs an import and waits for its end.
  public void run(String kind, String csv) {
    String id = api.csv("/imports/" + kind + "?mode=run", csv).expect(202).text("/id");
    for (int i = 0; i < 1_200; i++) {
      Answer answer = api.get("/imports/" + id).expect(200);
      switch (answer.text("/state")) {
        case "done" -> {
          return;
        }
        case "failed", "refused" ->
            throw new AssertionError("The import of " + kind + " failed: " + answer.body());
        default -> pause();
      }
    }
    throw new AssertionError("The import of " + kind + " took too long");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
