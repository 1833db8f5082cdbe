package org.kontor.catalog.adapter.in.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.application.importing.Importers;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.customer.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Which files a key may bring and hear of: those of the scope that their kind asks for. A file of
/// orders has shoppers' addresses in it, and a stock system's key isn't for those. To any other key
/// an import isn't there.
@Component
class ImportAccess {
  private final Importers importers;
  private final ImportQueries imports;

  ImportAccess(Importers importers, ImportQueries imports) {
    this.importers = importers;
    this.imports = imports;
  }

  /// @throws NotFound if there is no such kind
  void mayBring(String kind, HttpServletRequest request) {
    if (!isOpen(kind, request)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Files of %s need a key with the scope %s.".formatted(kind, importers.of(kind).scope()));
    }
  }

  /// @throws NotFound also if it is there, and of a kind that isn't for this key
  ImportJob find(UUID id, HttpServletRequest request) {
    return imports
        .find(id)
        .filter(job -> isOpen(job.kind(), request))
        .orElseThrow(() -> new NotFound("Import", id));
  }

  List<String> kinds(HttpServletRequest request) {
    return importers.kinds().stream().filter(kind -> isOpen(kind, request)).toList();
  }

  private boolean isOpen(String kind, HttpServletRequest request) {
    return request.isUserInRole("SCOPE_" + importers.of(kind).scope())
        || request.isUserInRole("SCOPE_admin");
  }
}
