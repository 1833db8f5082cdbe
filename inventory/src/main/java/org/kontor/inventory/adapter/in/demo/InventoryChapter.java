package org.kontor.inventory.adapter.in.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Assortment;
import org.kontor.catalog.Sku;
import org.kontor.customer.DemoChapter;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.AdjustStock;
import org.kontor.inventory.application.AdjustStock.Change;
import org.kontor.inventory.application.ImportPostcodes;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.application.SetSafetyStock;
import org.kontor.inventory.application.SetStock;
import org.kontor.inventory.application.SetStock.Count;
import org.kontor.inventory.domain.StockKey;
import org.springframework.stereotype.Component;

/// Haldenhof's places and what lies there: much in Leipzig, some in the stores, here and there
/// nothing left.
@Component
class InventoryChapter implements DemoChapter {
  private static final int BATCH = 500;

  private final SaveLocation saveLocation;
  private final ImportPostcodes importPostcodes;
  private final SetStock setStock;
  private final AdjustStock adjustStock;
  private final SetSafetyStock setSafetyStock;
  private final Assortment assortment;

  InventoryChapter(
      SaveLocation saveLocation,
      ImportPostcodes importPostcodes,
      SetStock setStock,
      AdjustStock adjustStock,
      SetSafetyStock setSafetyStock,
      Assortment assortment) {
    this.saveLocation = saveLocation;
    this.importPostcodes = importPostcodes;
    this.setStock = setStock;
    this.adjustStock = adjustStock;
    this.setSafetyStock = setSafetyStock;
    this.assortment = assortment;
  }

  @Override
  public int position() {
    return 300;
  }

  @Override
  public void prepare(Stage stage) {
    Instant now = stage.end();
    stage.at(now.minus(Duration.ofDays(60)));
    var places = Places.inYearOf(now);
    places.forEach(place -> saveLocation.save(new SaveLocation.Command(place, null)));
    learnPostcodes();
    stage.at(now.minus(Duration.ofDays(45)));
    var first = fill(places);
    stage.at(now.minus(Duration.ofDays(20)));
    damage(first);
    keepBack(first);
    stage.settle();
  }

  private void learnPostcodes() {
    try {
      importPostcodes.run(
          new ByteArrayInputStream(Places.postcodes().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return a few SKUs that are there
  private List<Sku> fill(List<Location> places) {
    List<Sku> first = new ArrayList<>();
    @Nullable Sku last = null;
    var skus = assortment.skusAfter(last, BATCH);
    while (!skus.isEmpty()) {
      skus.stream().limit(6 - first.size()).forEach(first::add);
      for (Location place : places) {
        setStock.apply(
            skus.stream().map(sku -> count(place.id(), sku)).toList(), "kontor", "opening balance");
      }
      last = skus.getLast();
      skus = assortment.skusAfter(last, BATCH);
    }
    return first;
  }

  /// The same SKU always gets the same stock: a demo that is told twice tells the same.
  private static Count count(LocationId location, Sku sku) {
    var random = new Random((location + "/" + sku).hashCode());
    int pieces =
        switch (location.value()) {
          case "warehouse-leipzig" -> random.nextInt(12) == 0 ? 0 : 8 + random.nextInt(90);
          case "supplier-nord" -> random.nextInt(3) == 0 ? 20 + random.nextInt(60) : 0;
          default -> random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(14);
        };
    return new Count(new StockKey(location, sku), pieces, false, "Opening balance");
  }

  private void damage(List<Sku> skus) {
    var reasons = List.of("Scratched in transport", "On display", "Box wet after rain");
    for (int i = 0; i < Math.min(skus.size(), reasons.size()); i++) {
      adjustStock.adjust(
          new AdjustStock.Command(
              new LocationId("warehouse-leipzig"),
              skus.get(i),
              new Change.SetAside(1 + i),
              reasons.get(i),
              "kontor",
              "console"));
    }
  }

  private void keepBack(List<Sku> skus) {
    var reasons = List.of("Supplier takes three weeks", "Shop window", "Counts were off twice");
    var places = List.of("warehouse-leipzig", "store-berlin", "store-hamburg");
    for (int i = 0; i < Math.min(skus.size(), reasons.size()); i++) {
      setSafetyStock.set(
          new SetSafetyStock.Command(
              new LocationId(places.get(i)), skus.get(i), 0, 3 - i, reasons.get(i), "kontor"));
    }
  }
}
