package org.kontor.inventory.adapter.in.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.LocationDraft;
import org.kontor.inventory.application.LocationDraft.Problem;
import org.kontor.inventory.application.LocationDraft.Reading;
import org.kontor.inventory.application.LocationQueries;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.stereotype.Component;

/// One location per row. A column that the file lacks keeps what is known; a blank cell blanks it.
@Component
class LocationImporter implements Importer {
  private final LocationQueries locations;
  private final SaveLocation saveLocation;

  LocationImporter(LocationQueries locations, SaveLocation saveLocation) {
    this.locations = locations;
    this.saveLocation = saveLocation;
  }

  @Override
  public String kind() {
    return "locations";
  }

  @Override
  public String scope() {
    return "admin";
  }

  @Override
  public Columns columns() {
    return new Columns(
        List.of("code", "name", "type"),
        LocationDraft.FIELDS.stream()
            .filter(field -> !List.of("code", "name", "type").contains(field))
            .toList());
  }

  /// Those of the form.
  @Override
  public String words() {
    return "inventory.location.error";
  }

  @Override
  public String key(Row row) {
    return row.text("code").toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Result> check(List<Group> groups, ImportOptions options) {
    return groups.stream().map(group -> run(group, false)).toList();
  }

  @Override
  public List<Result> apply(List<Group> groups, ImportOptions options) {
    return groups.stream().map(group -> run(group, true)).toList();
  }

  private Result run(Group group, boolean save) {
    var row = group.rows().getLast();
    var known = known(row.text("code"));
    var before = known.map(LocationDraft::of).orElse(new LocationDraft(Map.of()));
    return switch (before.with(cells(row)).read()) {
      case Reading.Bad(List<Problem> problems) ->
          Result.refused(
              group.key(), problems.stream().map(problem -> refusal(row, problem)).toList());
      case Reading.Good(Location location) -> {
        if (known.filter(location::equals).isPresent()) {
          yield Result.unchanged(group.key());
        }
        if (save) {
          try {
            saveLocation.save(new SaveLocation.Command(location, null));
          } catch (NotFound _) {
            yield Result.refused(
                group.key(),
                List.of(
                    new Refusal(row.line(), "code", group.key(), "It isn't yours")
                        .by("not-yours")));
          }
        }
        yield new Result(
            group.key(),
            known.isEmpty() ? Outcome.CREATED : Outcome.CHANGED,
            List.of(),
            null,
            null,
            changes(before, LocationDraft.of(location)));
      }
    };
  }

  private Optional<Location> known(String code) {
    try {
      return locations.find(new LocationId(code)).map(saved -> saved.location());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String field : LocationDraft.FIELDS) {
      var column = field.toLowerCase(Locale.ROOT);
      if (row.has(column)) {
        cells.put(field, row.text(column));
      }
    }
    return cells;
  }

  private static Refusal refusal(Row row, Problem problem) {
    var value = problem.part().isEmpty() ? null : problem.part();
    return new Refusal(row.line(), problem.field(), value, problem.detail())
        .by(problem.code(), problem.part());
  }

  private static List<Change> changes(LocationDraft before, LocationDraft after) {
    List<Change> changes = new ArrayList<>();
    for (String field : LocationDraft.FIELDS) {
      if (!before.get(field).equals(after.get(field))) {
        changes.add(new Change(field, before.get(field), after.get(field)));
      }
    }
    return changes;
  }
}
