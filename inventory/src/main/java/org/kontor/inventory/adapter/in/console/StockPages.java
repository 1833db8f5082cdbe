package org.kontor.inventory.adapter.in.console;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.Variants;
import org.kontor.customer.CsvLine;
import org.kontor.customer.ListAddress;
import org.kontor.customer.NotFound;
import org.kontor.inventory.HolderNames;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.LocationQueries;
import org.kontor.inventory.application.MovementQueries;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.application.StockQueries.Filter;
import org.kontor.inventory.application.StockQueries.Level;
import org.kontor.inventory.application.StockQueries.Row;
import org.kontor.inventory.domain.StockKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
class StockPages {
  static final int CAP = 10_000;
  private static final int PAGE = 40;
  private static final int EXPORTED_AT_ONCE = 1000;

  private final StockQueries stock;
  private final MovementQueries movements;
  private final LocationQueries locations;
  private final Variants variants;
  private final Goods goods;
  private final Optional<HolderNames> holderNames;

  StockPages(
      StockQueries stock,
      MovementQueries movements,
      LocationQueries locations,
      Variants variants,
      Goods goods,
      Optional<HolderNames> holderNames) {
    this.stock = stock;
    this.movements = movements;
    this.locations = locations;
    this.variants = variants;
    this.goods = goods;
    this.holderNames = holderNames;
  }

  @GetMapping("/inventory/stock")
  String list(Asked asked, Model model) {
    var filter = filter(asked);
    var rows = stock.find(filter, asked.afterRow(), PAGE + 1);
    var page = rows.subList(0, Math.min(PAGE, rows.size()));
    model.addAttribute("rows", goods.show(page, Row::sku, Row::location).toList());
    model.addAttribute("asked", asked);
    model.addAttribute("count", stock.count(filter, CAP));
    model.addAttribute("figures", stock.figures(CAP));
    model.addAttribute("cap", CAP);
    model.addAttribute("levels", Level.values());
    model.addAttribute("locations", locations.all());
    model.addAttribute("next", rows.size() > PAGE ? asked.url(page.getLast().key()) : null);
    model.addAttribute("first", asked.afterRow() == null ? null : asked.url(null));
    model.addAttribute("export", asked.url(null).replaceFirst("/stock", "/stock.csv"));
    return "inventory/stock";
  }

  private Filter filter(Asked asked) {
    return new Filter(goods.skuOf(asked.text()), asked.at(), asked.shown());
  }

  /// What an import of stock reads: the same file again changes nothing.
  @GetMapping("/inventory/stock.csv")
  ResponseEntity<StreamingResponseBody> export(Asked asked) {
    var filter = filter(asked);
    List<Row> all = new ArrayList<>();
    var rows = stock.find(filter, null, EXPORTED_AT_ONCE);
    while (!rows.isEmpty()) {
      all.addAll(rows);
      rows = stock.find(filter, rows.getLast().key(), EXPORTED_AT_ONCE);
    }
    return Csv.file("stock.csv", out -> write(all, out));
  }

  private static void write(List<Row> rows, Writer out) throws IOException {
    out.write(
        CsvLine.of("location", "sku", "onHand", "reserved", "available", "unavailable", "safety"));
    for (Row row : rows) {
      out.write(
          CsvLine.of(
              row.location(),
              row.sku(),
              row.onHand(),
              row.reserved(),
              row.available(),
              row.unavailable(),
              row.safety()));
    }
  }

  @GetMapping("/inventory/stock/{sku}")
  String sku(@PathVariable Sku sku, Model model) {
    var rows = stock.of(List.of(sku));
    var variant = variants.find(List.of(sku)).get(sku);
    if (rows.isEmpty() && variant == null) {
      throw new NotFound("SKU", sku);
    }
    var filter = new MovementQueries.Filter(sku.value(), null, null, null, null);
    model.addAttribute("sku", sku.value());
    model.addAttribute("variant", variant);
    model.addAttribute("rows", goods.show(rows, Row::sku, Row::location).toList());
    model.addAttribute("onHand", rows.stream().mapToInt(Row::onHand).sum());
    model.addAttribute("reserved", rows.stream().mapToInt(Row::reserved).sum());
    model.addAttribute("safety", rows.stream().mapToInt(Row::safety).sum());
    model.addAttribute("available", rows.stream().mapToInt(Row::available).sum());
    model.addAttribute("unavailable", rows.stream().mapToInt(Row::unavailable).sum());
    var claims = stock.claimsOn(sku, 100);
    var holders = claims.stream().map(StockQueries.ClaimRow::holder).toList();
    model.addAttribute(
        "claims", goods.show(claims, _ -> sku, StockQueries.ClaimRow::location).toList());
    model.addAttribute("names", holderNames.map(names -> names.find(holders)).orElseGet(Map::of));
    model.addAttribute(
        "movements",
        goods
            .show(
                movements.find(filter, null, 20),
                entry -> entry.key().sku(),
                entry -> entry.key().location())
            .toList());
    model.addAttribute("others", locationsWithout(rows));
    return "inventory/sku";
  }

  /// Where it could be received for the first time.
  private List<Map.Entry<String, String>> locationsWithout(List<Row> rows) {
    var known = rows.stream().map(Row::location).toList();
    return locations.all().stream()
        .map(saved -> saved.location())
        .filter(location -> location.active() && !known.contains(location.id()))
        .map(location -> Map.entry(location.id().value(), location.name()))
        .toList();
  }

  /// For the pages of other contexts, which may give the region any id.
  @GetMapping("/inventory/availability")
  String availability(
      @RequestParam List<Sku> sku,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    var skus = sku.stream().distinct().limit(100).toList();
    var rows = stock.of(skus);
    model.addAttribute("skus", skus.stream().map(Sku::value).toList());
    model.addAttribute(
        "places",
        locations.all().stream()
            .map(saved -> saved.location())
            .filter(location ->
                location.active()
                    && rows.stream().anyMatch(row -> row.location().equals(location.id())))
            .toList());
    model.addAttribute("rows", rows);
    return htmx == null ? "inventory/availability" : "inventory/availability :: availability";
  }

  @GetMapping("/inventory/figures")
  String figures(Model model) {
    model.addAttribute("figures", stock.figures(CAP));
    model.addAttribute("cap", CAP);
    return "inventory/figures";
  }

  @GetMapping("/inventory/alerts")
  String alerts(Model model) {
    var filter = new Filter("", null, Level.LOW);
    var rows = stock.find(filter, null, 8);
    model.addAttribute("rows", goods.show(rows, Row::sku, Row::location).toList());
    return "inventory/alerts";
  }

  /// The list's state, as it stands in the address.
  record Asked(
      @Nullable String q,
      @Nullable String location,
      @Nullable Level level,
      @Nullable String afterSku,
      @Nullable String afterLocation) {

    public String text() {
      return q == null ? "" : q.strip();
    }

    public Level shown() {
      return level == null ? Level.ALL : level;
    }

    @Nullable LocationId at() {
      return LocationId.asked(location);
    }

    @Nullable StockKey afterRow() {
      return afterSku == null || afterLocation == null
          ? null
          : new StockKey(new LocationId(afterLocation), new Sku(afterSku));
    }

    public String url(@Nullable StockKey after) {
      return url(shown(), location, after);
    }

    public String at(Level level) {
      return url(level, location, null);
    }

    private String url(Level level, @Nullable String location, @Nullable StockKey after) {
      return new ListAddress("/inventory/stock")
          .with("q", text())
          .with("location", location)
          .with("level", level == Level.ALL ? null : level.name())
          .with("afterSku", after == null ? null : after.sku().value())
          .with("afterLocation", after == null ? null : after.location().value())
          .value();
    }
  }
}
