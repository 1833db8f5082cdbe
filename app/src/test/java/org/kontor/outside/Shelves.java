package org.kontor.outside;

import org.kontor.outside.Api.Answer;

/// Gives an empty Kontor something to sell, through its imports: one warehouse, products `SHELF-1`
/// to `SHELF-n`, their stock.
public final class Shelves {
  private final Api api;

  public Shelves(Api api) {
    this.api = api;
  }

  public void fill(int products, int stockOfEach) {
    run(
        "locations",
        """
        code,name,type,line1,city,region,postalCode,country,latitude,longitude,timeZone,hours,capabilities
        depot,Depot,warehouse,Torgauer Str. 1,Leipzig,SN,04318,DE,51.35,12.43,Europe/Berlin,Mo-Su 00:00-24:00,ship return
        shop-mitte,Shop Mitte,store,Torstr. 1,Berlin,BE,10119,DE,52.53,13.40,Europe/Berlin,Mo-Su 08:00-20:00,ship pickup return
        """);
    StringBuilder catalog =
        new StringBuilder("Title,URL handle,Status,SKU,Price,Weight value (grams)\n");
    StringBuilder stock = new StringBuilder("location,sku,onHand,reason\n");
    for (int i = 1; i <= products; i++) {
      catalog.append(
          "Shelf ware %d,shelf-ware-%d,active,SHELF-%d,%d.90,400%n".formatted(i, i, i, 5 + i % 40));
      stock.append("depot,SHELF-%d,%d,first count%n".formatted(i, stockOfEach));
    }
    run("products", catalog.toString());
    run("stock", stock.toString());
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
