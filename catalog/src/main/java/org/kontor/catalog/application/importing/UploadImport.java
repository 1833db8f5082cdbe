package org.kontor.catalog.application.importing;

import java.io.InputStream;
import java.util.UUID;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;

/// Takes a file in. It is read once from end to end while the caller waits: what is no table, or
/// lacks a column, is refused whole and leaves nothing. What is accepted is checked in the
/// background, and then runs if that was asked for.
public interface UploadImport {
  long LARGEST = 100L * 1024 * 1024;

  Result upload(Command command, InputStream file);

  /// @param goOn true to run after the check, false for a dry run
  record Command(
      String kind,
      String fileName,
      String by,
      ChannelId channel,
      boolean goOn,
      ImportOptions.OnError onError) {}

  sealed interface Result {
    record Accepted(UUID id) implements Result {}

    /// @param code as in [org.kontor.catalog.domain.importing.FileRefused]
    /// @param reason in English
    /// @param rule by which people read it in their language
    record Refused(String code, String reason, Importer.Rule rule) implements Result {}
  }
}
