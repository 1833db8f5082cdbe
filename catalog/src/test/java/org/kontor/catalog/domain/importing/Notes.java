package org.kontor.catalog.domain.importing;

import java.util.List;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;

/// The smallest importer: a file of notes, some of several rows.
final class Notes implements Importer {
  @Override
  public String kind() {
    return "notes";
  }

  @Override
  public String scope() {
    return "catalog";
  }

  @Override
  public Columns columns() {
    return new Columns(List.of("key|note key"), List.of("text", "price"));
  }

  @Override
  public String key(Row row) {
    return row.either("key", "note key");
  }

  @Override
  public List<Result> check(List<Group> groups, ImportOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Result> apply(List<Group> groups, ImportOptions options) {
    throw new UnsupportedOperationException();
  }
}
