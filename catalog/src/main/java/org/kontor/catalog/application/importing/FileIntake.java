package org.kontor.catalog.application.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.kontor.catalog.domain.importing.EncodingDetector;
import org.kontor.catalog.domain.importing.FileFormat;
import org.kontor.catalog.domain.importing.FileInspection;
import org.kontor.catalog.domain.importing.FileRefused;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportFiles;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.Importer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores a file part by part and reads it once, in one transaction: what is refused leaves
/// nothing.
@Service
@Transactional
class FileIntake {
  private static final int PART = 1 << 20;
  private static final int BEGINNING = 1 << 16;

  private final ImportFiles files;
  private final ImportJobs jobs;
  private final Clock clock;

  FileIntake(ImportFiles files, ImportJobs jobs, Clock clock) {
    this.files = files;
    this.jobs = jobs;
    this.clock = clock;
  }

  public void take(UUID id, UploadImport.Command command, Importer importer, InputStream file) {
    try {
      EncodingDetector detector = new EncodingDetector();
      byte[] head = new byte[0];
      long bytes = 0;
      int part = 0;
      for (byte[] read = file.readNBytes(PART); read.length > 0; read = file.readNBytes(PART)) {
        head = part == 0 ? Arrays.copyOf(read, Math.min(read.length, BEGINNING)) : head;
        bytes += read.length;
        if (bytes > UploadImport.LARGEST) {
          throw new FileRefused(
              "too-large",
              "too-large",
              "The file is larger than 100 MB. Split it and bring the parts");
        }
        detector.feed(read, read.length);
        files.append(id, part++, read);
      }
      Charset charset = detector.verdict();
      FileFormat format;
      try (InputStream again = files.open(id)) {
        format = new FileInspection(importer).inspect(again, charset, new String(head, charset));
      }
      jobs.add(job(id, command, bytes, format));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportJob job(UUID id, UploadImport.Command command, long bytes, FileFormat format) {
    return new ImportJob(
        id,
        0,
        command.kind(),
        command.fileName(),
        ImportState.UPLOADED,
        command.goOn(),
        command.onError(),
        command.by(),
        command.channel(),
        bytes,
        format,
        0,
        0,
        ImportCounts.NONE,
        0,
        0,
        null,
        clock.instant(),
        null);
  }
}
