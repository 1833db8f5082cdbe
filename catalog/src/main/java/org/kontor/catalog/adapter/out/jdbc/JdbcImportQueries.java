package org.kontor.catalog.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.imports.Importer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportQueries implements ImportQueries {
  private static final String RESULT =
      "select position, key, line, outcome, refusals, preview, kept_because from catalog.import_results where job_id = ? ";

  private final JdbcClient jdbc;
  private final ContentJson json;
  private final ImportJobRow job;

  JdbcImportQueries(JdbcClient jdbc, ContentJson json) {
    this.jdbc = jdbc;
    this.json = json;
    this.job = new ImportJobRow(json);
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return jdbc.sql("select * from catalog.import_jobs where id = ?")
        .param(id)
        .query(job)
        .optional();
  }

  @Override
  public List<ImportJob> list(List<String> kinds, @Nullable Integer beforeNumber, int limit) {
    return jdbc.sql(
            """
            select * from catalog.import_jobs
            where kind = any(?) and number < ? order by number desc limit ?
            """)
        .param(kinds.toArray(String[]::new))
        .param(beforeNumber == null ? Integer.MAX_VALUE : beforeNumber)
        .param(limit)
        .query(job)
        .list();
  }

  @Override
  public int waiting() {
    return jdbc.sql(
            "select count(*) from catalog.import_jobs where state in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'UNDOING')")
        .query(Integer.class)
        .single();
  }

  @Override
  public List<GroupResult> results(
      UUID id, Importer.@Nullable Outcome outcome, int after, int limit) {
    return jdbc.sql(
            RESULT
                + "and position > ? and (?::varchar is null or outcome = ?) order by position limit ?")
        .param(id)
        .param(after)
        .param(outcome == null ? null : outcome.name())
        .param(outcome == null ? null : outcome.name())
        .param(limit)
        .query(this::result)
        .list();
  }

  @Override
  public List<GroupResult> kept(UUID id, int limit) {
    return jdbc.sql(RESULT + "and kept_because is not null order by position limit ?")
        .params(id, limit)
        .query(this::result)
        .list();
  }

  private GroupResult result(ResultSet row, int number) throws SQLException {
    return new GroupResult(
        row.getInt("position"),
        row.getString("key"),
        row.getInt("line"),
        Importer.Outcome.valueOf(row.getString("outcome")),
        json.refusals(row.getString("refusals")),
        json.preview(row.getString("preview")),
        row.getString("kept_because"));
  }
}
