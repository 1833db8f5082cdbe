package org.kontor.inventory.adapter.in.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.LocationQueries;
import org.kontor.inventory.application.SetStock;
import org.kontor.inventory.application.SetStock.Count;
import org.kontor.inventory.application.SetStock.Verdict;
import org.kontor.inventory.domain.StockKey;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.stereotype.Component;

/// `location, sku, onHand, reason`, or the inventory file of Shopify, which names locations and may
/// give `Available` only.
@Component
class StockImporter implements Importer {
  private static final String BETWEEN = " · ";
  private static final List<String> ON_HAND = List.of("onhand", "on hand (new)", "on hand");

  private final SetStock setStock;
  private final StockLevels levels;
  private final LocationQueries locations;

  StockImporter(SetStock setStock, StockLevels levels, LocationQueries locations) {
    this.setStock = setStock;
    this.levels = levels;
    this.locations = locations;
  }

  @Override
  public String kind() {
    return "stock";
  }

  @Override
  public String scope() {
    return "stock";
  }

  @Override
  public Columns columns() {
    return new Columns(
        List.of("location", "sku", "onHand|on hand (new)|on hand|available"),
        List.of(
            "reason",
            "handle",
            "title",
            "option1 name",
            "option1 value",
            "option2 name",
            "option2 value",
            "option3 name",
            "option3 value",
            "hs code",
            "coo",
            "incoming",
            "unavailable",
            "committed",
            "reserved",
            "safety",
            "on hand (current)"));
  }

  @Override
  public String key(Row row) {
    return row.text("location") + BETWEEN + row.text("sku");
  }

  @Override
  public List<Result> check(List<Group> groups, ImportOptions options) {
    return run(groups, setStock::check);
  }

  @Override
  public List<Result> apply(List<Group> groups, ImportOptions options) {
    return run(groups, counts -> setStock.apply(counts, options.by(), "import " + options.job()));
  }

  private List<Result> run(List<Group> groups, Function<List<Count>, List<Verdict>> action) {
    List<Reading> readings = groups.stream().map(this::read).toList();
    var counts =
        readings.stream().flatMap(reading -> Optional.ofNullable(reading.count()).stream());
    var verdicts = action.apply(counts.toList()).iterator();
    List<Result> results = new ArrayList<>();
    for (Reading reading : readings) {
      results.add(
          reading.count() == null
              ? Result.refused(reading.group().key(), reading.refusals())
              : result(reading.group(), verdicts.next()));
    }
    return results;
  }

  private Reading read(Group group) {
    var row = group.rows().getLast();
    List<Refusal> refusals = new ArrayList<>();
    var location = location(row.text("location"));
    if (location.isEmpty()) {
      refusals.add(refusal(row, "location", "There is no such location").by("no-such-location"));
    }
    var column =
        ON_HAND.stream().filter(name -> !row.text(name).isEmpty()).findFirst().orElse("available");
    var pieces = row.text(column);
    if (!pieces.matches("\\d{1,6}")) {
      refusals.add(refusal(row, column, "A whole number of pieces is needed").by("whole-number"));
    }
    var sku = sku(row, refusals);
    if (!refusals.isEmpty() || sku == null || location.isEmpty()) {
      return new Reading(group, null, refusals);
    }
    var reason = row.orNull("reason");
    return new Reading(
        group,
        new Count(
            new StockKey(location.get(), sku),
            Integer.parseInt(pieces),
            column.equals("available"),
            reason == null ? "Imported" : reason),
        refusals);
  }

  private static @Nullable Sku sku(Row row, List<Refusal> refusals) {
    try {
      return new Sku(row.text("sku"));
    } catch (IllegalArgumentException e) {
      refusals.add(refusal(row, "sku", String.valueOf(e.getMessage())).by("sku"));
      return null;
    }
  }

  /// By code, or by name as other systems write it.
  private Optional<LocationId> location(String named) {
    return locations.all().stream()
        .map(saved -> saved.location())
        .filter(location ->
            location.id().value().equalsIgnoreCase(named)
                || location.name().equalsIgnoreCase(named))
        .map(location -> location.id())
        .findFirst();
  }

  private static Refusal refusal(Row row, String column, String reason) {
    return new Refusal(row.line(), column, row.orNull(column), reason);
  }

  private static Result result(Group group, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Unchanged() -> Result.unchanged(group.key());
      case Verdict.Refused(String field, String code, String reason, String value) ->
          Result.refused(
              group.key(), List.of(refusal(group.first(), field, reason).by(code, value)));
      case Verdict.Changed(Integer before, int after) ->
          new Result(
              group.key(),
              before == null ? Outcome.CREATED : Outcome.CHANGED,
              List.of(),
              before == null ? null : before.toString(),
              Integer.toString(after),
              List.of(
                  new Change(
                      "onHand",
                      before == null ? null : before.toString(),
                      Integer.toString(after))));
    };
  }

  @Override
  public boolean undoable() {
    return true;
  }

  @Override
  public @Nullable String undo(
      String key, @Nullable String before, @Nullable String after, ImportOptions options) {
    var parts = key.split(BETWEEN, 2);
    var location = location(parts[0]);
    if (location.isEmpty() || after == null) {
      return "There is no such location any more";
    }
    var row = new StockKey(location.get(), new Sku(parts[1]));
    var now = levels.find(List.of(row)).get(row);
    if (now == null || now.onHand() != Integer.parseInt(after)) {
      return "The stock has changed since";
    }
    int was = before == null ? 0 : Integer.parseInt(before);
    var count = new Count(row, was, false, "Import undone");
    return setStock.apply(List.of(count), options.by(), "import " + options.job()).getFirst()
            instanceof Verdict.Refused refused
        ? refused.reason()
        : null;
  }

  private record Reading(Group group, @Nullable Count count, List<Refusal> refusals) {}
}
