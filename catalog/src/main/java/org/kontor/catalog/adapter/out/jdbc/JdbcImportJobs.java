package org.kontor.catalog.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.importing.FileFormat;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportJobs;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportJobs implements ImportJobs {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ContentJson json;
  private final ImportJobRow row;

  JdbcImportJobs(JdbcClient jdbc, JdbcTemplate batches, ContentJson json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
    this.row = new ImportJobRow(json);
  }

  @Override
  public void add(ImportJob job) {
    FileFormat format = job.format();
    jdbc.sql(
            """
            insert into catalog.import_jobs (id, kind, file_name, state, go_on, on_error, by, channel, bytes, encoding,
              delimiter, decimal_comma, total_rows, total_groups, scattered, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .params(
            job.id(),
            job.kind(),
            job.fileName(),
            job.state().name(),
            job.goOn(),
            job.onError().name(),
            job.by(),
            job.channel().value(),
            job.bytes(),
            format.encoding(),
            String.valueOf(format.delimiter()),
            format.decimalComma(),
            format.rows(),
            format.groups(),
            json.any(format.scattered()),
            Timestamp.from(job.createdAt()))
        .update();
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return jdbc.sql("select * from catalog.import_jobs where id = ?")
        .param(id)
        .query(row)
        .optional();
  }

  @Override
  public Optional<ImportJob> lease(String worker, Instant now, Instant until) {
    return jdbc.sql(
            """
            update catalog.import_jobs set leased_by = ?, lease_until = ?
            where id = (
              select id from catalog.import_jobs
              where state in ('UPLOADED', 'CHECKING', 'RUNNING', 'UNDOING') and (lease_until is null or lease_until < ?)
              order by number limit 1 for update skip locked)
            returning *
            """)
        .params(worker, Timestamp.from(until), Timestamp.from(now))
        .query(row)
        .optional();
  }

  @Override
  public boolean hold(UUID id, String worker) {
    return jdbc.sql(
            "select true from catalog.import_jobs where id = ? and leased_by = ? for update")
        .params(id, worker)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  @Override
  public boolean move(
      UUID id, ImportState from, ImportState to, @Nullable String problem, Instant at) {
    Timestamp finished = to.isWorkedOn() ? null : Timestamp.from(at);
    return jdbc.sql(
                "update catalog.import_jobs set state = ?, problem = ?, finished_at = ? where id = ? and state = ?")
            .param(to.name())
            .param(problem)
            .param(finished)
            .param(id)
            .param(from.name())
            .update()
        == 1;
  }

  @Override
  public boolean start(UUID id, ImportState from, ImportOptions.OnError onError, String by) {
    return jdbc.sql(
                """
                update catalog.import_jobs set state = 'RUNNING', on_error = ?, run_by = ?, problem = null,
                  finished_at = null, groups_done = 0, rows_done = 0, created = 0, changed = 0, unchanged = 0,
                  refused = 0, blanked = 0
                where id = ? and state = ?
                """)
            .params(onError.name(), by, id, from.name())
            .update()
        == 1;
  }

  @Override
  public boolean progress(UUID id, String worker, Instant leaseUntil, int first, List<Done> done) {
    List<Importer.Result> results = done.stream().map(Done::result).toList();
    ImportCounts counts = ImportCounts.NONE.plus(results);
    int updated =
        jdbc.sql(
                """
                update catalog.import_jobs set groups_done = ?, rows_done = rows_done + ?, created = created + ?,
                  changed = changed + ?, unchanged = unchanged + ?, refused = refused + ?, blanked = blanked + ?,
                  lease_until = ?
                where id = ? and leased_by = ? and groups_done = ?
                """)
            .params(
                first + done.size(),
                done.stream().mapToInt(Done::rows).sum(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                counts.blanked(),
                Timestamp.from(leaseUntil),
                id,
                worker,
                first)
            .update();
    if (updated == 0) {
      return false;
    }
    keep(id, first, done);
    return true;
  }

  private void keep(UUID id, int first, List<Done> done) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> unchanged = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      Importer.Result result = done.get(i).result();
      if (result.outcome() == Importer.Outcome.UNCHANGED) {
        unchanged.add(new Object[] {id, first + i});
      } else {
        rows.add(
            new Object[] {
              id,
              first + i,
              result.key(),
              done.get(i).line(),
              result.outcome().name(),
              json.any(result.refusals()),
              json.any(result.preview()),
              result.before(),
              result.after()
            });
      }
    }
    batches.batchUpdate(
        """
        insert into catalog.import_results (job_id, position, key, line, outcome, refusals, preview, before, after)
        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
        on conflict (job_id, position) do update set outcome = excluded.outcome, refusals = excluded.refusals,
          preview = excluded.preview, before = excluded.before, after = excluded.after
        """,
        rows);
    batches.batchUpdate(
        "delete from catalog.import_results where job_id = ? and position = ?", unchanged);
  }

  @Override
  public List<Applied> applied(UUID id, int limit) {
    return jdbc.sql(
            """
            select r.position, r.key, r.before, r.after
            from catalog.import_results r join catalog.import_jobs j on j.id = r.job_id
            where r.job_id = ? and r.outcome in ('CREATED', 'CHANGED') and not r.taken_back and r.kept_because is null
              and r.position < j.groups_done
            order by r.position desc limit ?
            """)
        .params(id, limit)
        .query((result, _) ->
            new Applied(
                result.getInt(1), result.getString(2), result.getString(3), result.getString(4)))
        .list();
  }

  @Override
  public boolean undone(UUID id, String worker, Instant leaseUntil, List<TakenBack> results) {
    int kept = (int) results.stream().filter(result -> result.problem() != null).count();
    int updated =
        jdbc.sql(
                """
                update catalog.import_jobs set undone = undone + ?, kept = kept + ?, lease_until = ?
                where id = ? and leased_by = ?
                """)
            .params(results.size() - kept, kept, Timestamp.from(leaseUntil), id, worker)
            .update();
    batches.batchUpdate(
        "update catalog.import_results set taken_back = ?, kept_because = ? where job_id = ? and position = ?",
        results.stream()
            .map(result ->
                new Object[] {result.problem() == null, result.problem(), id, result.position()})
            .toList());
    return updated == 1;
  }

  @Override
  public void release(UUID id, String worker) {
    jdbc.sql(
            "update catalog.import_jobs set lease_until = null, leased_by = null where id = ? and leased_by = ?")
        .params(id, worker)
        .update();
  }
}
