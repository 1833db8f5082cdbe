package org.kontor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Importer.Group;
import org.kontor.catalog.imports.Importer.Outcome;
import org.kontor.catalog.imports.Importer.Refusal;
import org.kontor.catalog.imports.Importer.Result;
import org.kontor.catalog.imports.Row;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of stock and of locations: what a row does, what is refused by name, and that a file may
/// come twice.
@InventoryTest
class ImportTests {
  @Autowired List<Importer> importers;
  @Autowired LocationDirectory directory;
  @Autowired SaveLocation locations;
  @Autowired JdbcClient jdbc;
  private final ImportOptions options =
      new ImportOptions(
          UUID.randomUUID(), "maria", new ChannelId("web-de"), false, ImportOptions.OnError.SKIP);
  private StockFixture stock;
  private String sku;

  @BeforeEach
  void begin() {
    stock = new StockFixture(jdbc, locations);
    sku = StockFixture.sku();
    stock.stock("store-a", sku, 3);
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(stock.broken()).isEmpty();
  }

  private Importer importer(String kind) {
    return importers.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static Row row(int line, String... columnsAndCells) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      cells.put(columnsAndCells[i].toLowerCase(Locale.ROOT), columnsAndCells[i + 1]);
    }
    return new Row(line, cells);
  }

  private static List<Group> groups(Importer importer, Row... rows) {
    return List.of(rows).stream().map(row -> new Group(importer.key(row), List.of(row))).toList();
  }

  private static List<Outcome> outcomes(List<Result> results) {
    return results.stream().map(Result::outcome).toList();
  }

  private static List<String> refused(Result result) {
    return result.refusals().stream()
        .map(r -> r.line() + " " + r.column() + " " + r.value())
        .toList();
  }

  @Test
  void aFileOfStockIsTriedFirstThenAppliedAndChangesNothingTheSecondTime() {
    Importer importer = importer("stock");
    List<Group> file =
        groups(
            importer,
            row(2, "location", "store-a", "sku", sku, "onHand", "8", "reason", "Counted"),
            row(3, "location", "STORE-A", "sku", StockFixture.sku(), "onHand", "2"));

    assertThat(outcomes(importer.check(file, options)))
        .containsExactly(Outcome.CHANGED, Outcome.CREATED);
    assertThat(stock.onHand("store-a", sku)).isEqualTo(3);
    List<Result> applied = importer.apply(file, options);
    assertThat(outcomes(applied)).containsExactly(Outcome.CHANGED, Outcome.CREATED);
    assertThat(stock.onHand("store-a", sku)).isEqualTo(8);
    assertThat(outcomes(importer.apply(file, options))).containsOnly(Outcome.UNCHANGED);

    Result changed = applied.getFirst();
    assertThat(importer.undo(changed.key(), changed.before(), changed.after(), options)).isNull();
    assertThat(stock.onHand("store-a", sku)).isEqualTo(3);
    assertThat(importer.undo(changed.key(), changed.before(), changed.after(), options))
        .isEqualTo("The stock has changed since");
  }

  @Test
  void badRowsOfStockAreNamedAndHoldUpNoOther() {
    Importer importer = importer("stock");
    List<Result> results =
        importer.apply(
            groups(
                importer,
                row(2, "location", "nowhere", "sku", "", "onHand", "-1"),
                row(
                    3,
                    "location",
                    "store-a",
                    "sku",
                    "UNKNOWN-" + sku.substring(0, 8),
                    "onHand",
                    "1"),
                row(4, "location", "store-a", "sku", sku, "onHand", "many"),
                row(5, "location", "store-a", "sku", sku, "onHand", "4")),
            options);

    assertThat(outcomes(results))
        .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CHANGED);
    assertThat(refused(results.getFirst()))
        .containsExactly("2 location nowhere", "2 onhand -1", "2 sku null");
    assertThat(results.get(1).refusals()).extracting(Refusal::column).containsExactly("sku");
    assertThat(refused(results.get(2))).containsExactly("4 onhand many");
    assertThat(results)
        .flatMap(Result::refusals)
        .hasSizeGreaterThan(4)
        .allMatch(refusal -> hasWords(importer, refusal));
    assertThat(stock.onHand("store-a", sku)).isEqualTo(4);
  }

  private static boolean hasWords(Importer importer, Refusal refusal) {
    Importer.Rule rule = refusal.rule();
    return rule != null
        && (ResourceBundle.getBundle("messages/inventory")
                .containsKey(importer.words() + "." + rule.code())
            || ResourceBundle.getBundle("messages/catalog")
                .containsKey("catalog.refusal." + rule.code()));
  }

  private static Row location(int line, String code, String... more) {
    Map<String, String> cells =
        new HashMap<>(
            Map.of(
                "code", code,
                "name", "Corner shop",
                "type", "store",
                "line1", "Markt 1",
                "postalcode", "04109",
                "city", "Leipzig",
                "country", "DE",
                "timezone", "Europe/Berlin",
                "hours", "Mo-Sa 10:00-20:00",
                "cutoff", "16:00"));
    for (int i = 0; i < more.length; i += 2) {
      cells.put(more[i], more[i + 1]);
    }
    return new Row(line, cells);
  }

  @Test
  void aFileOfLocationsIsTriedFirstThenAppliedAndChangesNothingTheSecondTime() {
    Importer importer = importer("locations");
    String code = "shop-" + sku.substring(0, 8).toLowerCase(Locale.ROOT);
    List<Group> file = groups(importer, location(2, code, "capabilities", "ship, pickup"));

    assertThat(outcomes(importer.check(file, options))).containsExactly(Outcome.CREATED);
    assertThat(directory.find(new LocationId(code))).isEmpty();
    assertThat(outcomes(importer.apply(file, options))).containsExactly(Outcome.CREATED);
    assertThat(directory.find(new LocationId(code)))
        .get()
        .extracting(Location::name, location -> location.address().city())
        .containsExactly("Corner shop", "Leipzig");
    assertThat(outcomes(importer.apply(file, options))).containsExactly(Outcome.UNCHANGED);

    Result renamed =
        importer
            .apply(groups(importer, row(2, "code", code, "name", "Big shop")), options)
            .getFirst();
    assertThat(renamed.preview())
        .containsExactly(new Importer.Change("name", "Corner shop", "Big shop"));
  }

  @Test
  void badRowsOfLocationsAreNamed() {
    Importer importer = importer("locations");
    Result result =
        importer
            .apply(
                groups(
                    importer,
                    location(
                        7, "Not a code!", "type", "castle", "timezone", "Mars", "hours", "always")),
                options)
            .getFirst();

    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(result.refusals()).extracting(Refusal::line).containsOnly(7);
    assertThat(result.refusals())
        .extracting(Refusal::column)
        .contains("code", "type", "timeZone", "hours");
    assertThat(result.refusals()).allMatch(refusal -> hasWords(importer, refusal));
  }

  @Test
  void hoursThatOverlapAreNamedInWordsOfEveryLanguage() {
    Importer importer = importer("locations");
    Result result =
        importer
            .apply(
                groups(
                    importer,
                    location(2, "store-twice", "hours", "Mo-Fr 09:00-18:00; Tu 17:00-20:00")),
                options)
            .getFirst();

    assertThat(result.refusals())
        .singleElement()
        .isEqualTo(
            new Refusal(
                    2,
                    "hours",
                    "Tu 09:00-18:00,17:00-20:00",
                    "Hours of a day don't overlap, as they do in Tu 09:00-18:00,17:00-20:00")
                .by("overlap", "Tu 09:00-18:00,17:00-20:00"));
  }
}
