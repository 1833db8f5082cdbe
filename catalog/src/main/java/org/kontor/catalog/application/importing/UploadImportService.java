package org.kontor.catalog.application.importing;

import java.io.InputStream;
import java.util.UUID;
import org.kontor.catalog.domain.importing.FileRefused;
import org.kontor.catalog.imports.Importer;
import org.kontor.customer.TimeOrderedUuid;
import org.springframework.stereotype.Service;

@Service
class UploadImportService implements UploadImport {
  private final Importers importers;
  private final FileIntake intake;

  UploadImportService(Importers importers, FileIntake intake) {
    this.importers = importers;
    this.intake = intake;
  }

  @Override
  public Result upload(Command command, InputStream file) {
    Importer importer = importers.of(command.kind());
    UUID id = TimeOrderedUuid.next();
    try {
      intake.take(id, command, importer, file);
      return new Result.Accepted(id);
    } catch (FileRefused e) {
      return new Result.Refused(e.code(), e.reason(), e.rule());
    }
  }
}
