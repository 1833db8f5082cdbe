package org.kontor.catalog.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.domain.importing.FileFormat;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions;
import org.springframework.jdbc.core.RowMapper;

/// Reads one row of `catalog.import_jobs`.
record ImportJobRow(ContentJson json) implements RowMapper<ImportJob> {
  @Override
  public ImportJob mapRow(ResultSet row, int number) throws SQLException {
    FileFormat format =
        new FileFormat(
            row.getString("encoding"),
            row.getString("delimiter").charAt(0),
            row.getBoolean("decimal_comma"),
            row.getInt("total_rows"),
            row.getInt("total_groups"),
            json.scattered(row.getString("scattered")));
    ImportCounts counts =
        new ImportCounts(
            row.getInt("created"),
            row.getInt("changed"),
            row.getInt("unchanged"),
            row.getInt("refused"),
            row.getInt("blanked"));
    Timestamp finished = row.getTimestamp("finished_at");
    return new ImportJob(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getString("kind"),
        row.getString("file_name"),
        ImportState.valueOf(row.getString("state")),
        row.getBoolean("go_on"),
        ImportOptions.OnError.valueOf(row.getString("on_error")),
        row.getString("by"),
        new ChannelId(row.getString("channel")),
        row.getLong("bytes"),
        format,
        row.getInt("groups_done"),
        row.getInt("rows_done"),
        counts,
        row.getInt("undone"),
        row.getInt("kept"),
        row.getString("problem"),
        row.getTimestamp("created_at").toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
