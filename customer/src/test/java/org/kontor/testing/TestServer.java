package org.kontor.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One PostgreSQL for all tests of a JVM: where Docker answers a container, else an embedded one;
/// `TestDatabase` puts a configured server first.
record TestServer(String url, String user, String password) {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final class Started {
    static final TestServer SERVER = dockerAnswers() ? container() : embedded();
  }

  static TestServer started() {
    return Started.SERVER;
  }

  /// The URL of a database that nobody has used.
  String freshDatabase() {
    var name = "test_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    try (var connection = DriverManager.getConnection(url, login);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No fresh database on " + url, e);
    }
    return url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1");
  }

  private static boolean dockerAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  private static TestServer container() {
    // Testcontainers removes it when the JVM ends
    var container = new PostgreSQLContainer("postgres:18");
    // Many contexts, each with a pool; and nobody misses this data after a crash
    container.setCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
    container.start();
    return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }

  private static TestServer embedded() {
    try {
      var server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
      // After the contexts have closed their pools; the library's own hook comes too early and
      // hangs
      SpringApplication.getShutdownHandlers()
          .add(() -> {
            try {
              server.close();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
