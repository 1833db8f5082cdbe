package org.kontor.catalog.domain.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.imports.Importer;

/// How many groups came to what; and how many single facts were blanked by an empty cell.
public record ImportCounts(int created, int changed, int unchanged, int refused, int blanked) {
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  public ImportCounts plus(List<Importer.Result> results) {
    Map<Importer.Outcome, Integer> by = new EnumMap<>(Importer.Outcome.class);
    int blank = 0;
    for (Importer.Result result : results) {
      by.merge(result.outcome(), 1, Integer::sum);
      for (Importer.Change change : result.preview()) {
        if (change.before() != null && change.after() == null) {
          blank++;
        }
      }
    }
    return new ImportCounts(
        created + by.getOrDefault(Importer.Outcome.CREATED, 0),
        changed + by.getOrDefault(Importer.Outcome.CHANGED, 0),
        unchanged + by.getOrDefault(Importer.Outcome.UNCHANGED, 0),
        refused + by.getOrDefault(Importer.Outcome.REFUSED, 0),
        blanked + blank);
  }

  public int groups() {
    return created + changed + unchanged + refused;
  }
}
