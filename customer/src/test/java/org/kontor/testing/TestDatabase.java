package org.kontor.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/// A fresh database for one Spring context, created when its pool first asks for the address: a
/// test without a data source starts no server. `spring.datasource.url`, where configured, names
/// the server; its user must be allowed to create databases.
final class TestDatabase implements JdbcConnectionDetails {

  private final TestServer server;
  private final String url;

  TestDatabase(Environment environment) {
    var configured = environment.getProperty("spring.datasource.url");
    server =
        configured == null
            ? TestServer.started()
            : new TestServer(
                configured,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    url = server.freshDatabase();
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return server.user();
  }

  @Override
  public String getPassword() {
    return server.password();
  }
}
