package org.kontor.catalog.application.importing;

import java.util.List;
import org.kontor.catalog.imports.Importer;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;

/// The kinds of files that are understood: those of this context and those that others ship.
@Service
public class Importers {
  private final List<Importer> importers;

  Importers(List<Importer> importers) {
    this.importers = importers;
  }

  /// @throws NotFound if there is none
  public Importer of(String kind) {
    return importers.stream()
        .filter(importer -> importer.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new NotFound("Import kind", kind));
  }

  public List<String> kinds() {
    return importers.stream().map(Importer::kind).sorted().toList();
  }
}
