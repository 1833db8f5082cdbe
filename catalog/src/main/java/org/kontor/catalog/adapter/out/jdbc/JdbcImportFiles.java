package org.kontor.catalog.adapter.out.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.kontor.catalog.domain.importing.ImportFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files lie in the database, a megabyte a row: there every instance finds them, and they are in
/// every backup.
@Repository
class JdbcImportFiles implements ImportFiles {
  private final JdbcClient jdbc;

  JdbcImportFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void append(UUID job, int part, byte[] bytes) {
    jdbc.sql("insert into catalog.import_files (job_id, part, bytes) values (?, ?, ?)")
        .params(job, part, bytes)
        .update();
  }

  @Override
  @SuppressWarnings("JdkObsolete") // A sequence of streams wants an Enumeration
  public InputStream open(UUID job) {
    int parts =
        jdbc.sql("select count(*) from catalog.import_files where job_id = ?")
            .param(job)
            .query(Integer.class)
            .single();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          private int part;

          @Override
          public boolean hasMoreElements() {
            return part < parts;
          }

          @Override
          public InputStream nextElement() {
            if (part >= parts) {
              throw new NoSuchElementException();
            }
            return read(job, part++);
          }
        });
  }

  private InputStream read(UUID job, int part) {
    return new ByteArrayInputStream(
        jdbc.sql("select bytes from catalog.import_files where job_id = ? and part = ?")
            .params(job, part)
            .query(byte[].class)
            .single());
  }
}
