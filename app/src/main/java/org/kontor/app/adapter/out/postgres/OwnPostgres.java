package org.kontor.app.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A PostgreSQL that lives and dies with the application, its data stays. After a crash of the
/// application the server may still run: because port and directory are fixed, the next start takes
/// it over.
final class OwnPostgres implements JdbcConnectionDetails, AutoCloseable {

  private static final String USER = "postgres";
  private static final String DATABASE = "kontor";

  private final DirectoryLock lock;
  private final EmbeddedPostgres server;

  private OwnPostgres(DirectoryLock lock, EmbeddedPostgres server) {
    this.lock = lock;
    this.server = server;
  }

  static OwnPostgres start(Path directory, int port) {
    var lock = DirectoryLock.on(directory);
    try {
      var server =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory)
              .setCleanDataDirectory(false)
              .setPort(port)
              // On for once: this is somebody's data, the library's default is for tests
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              // Spring closes it, after the connection pool
              .setRegisterShutdownHook(false)
              .start();
      prepare(server, directory, port);
      return new OwnPostgres(lock, server);
    } catch (IOException | SQLException | RuntimeException e) {
      lock.close();
      throw e instanceof DatabaseUnavailable said
          ? said
          : new DatabaseUnavailable(
              "Kontor's own PostgreSQL didn't start on port %d with its data in %s: %s"
                  .formatted(port, directory, e.getMessage()),
              "Look at the cause below, choose another port by KONTOR_POSTGRES_PORT, or set SPRING_DATASOURCE_URL.",
              e);
    }
  }

  /// The library takes whatever server answers on the port: make sure that it's the one of this
  /// directory.
  private static void prepare(EmbeddedPostgres server, Path directory, int port)
      throws SQLException, IOException {
    try (var connection = server.getPostgresDatabase().getConnection()) {
      var serves = Path.of(single(connection, "show data_directory"));
      if (!Files.exists(serves) || !Files.isSameFile(serves, directory)) {
        throw new DatabaseUnavailable(
            "Port %d is taken by another PostgreSQL, with its data in %s.".formatted(port, serves),
            "Stop that one, choose another port by KONTOR_POSTGRES_PORT, or set SPRING_DATASOURCE_URL.",
            null);
      }
      if (single(connection, "select count(*) from pg_database where datname = '" + DATABASE + "'")
          .equals("0")) {
        try (var statement = connection.createStatement()) {
          statement.execute("create database " + DATABASE);
        }
      }
    }
  }

  private static String single(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public String getUsername() {
    return USER;
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl(USER, DATABASE);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      server.close();
    }
  }
}
