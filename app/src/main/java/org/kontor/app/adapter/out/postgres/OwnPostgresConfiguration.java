package org.kontor.app.adapter.out.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database when `spring.datasource.url` says nothing: a PostgreSQL of our own that keeps its
/// data below `kontor.postgres.directory`. The production jar has no such server on board and then
/// needs the URL.
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
class OwnPostgresConfiguration {

  @Bean
  OwnPostgres ownPostgres(
      @Value("${kontor.postgres.directory}") Path directory,
      @Value("${kontor.postgres.port}") int port) {
    return OwnPostgres.start(directory.toAbsolutePath().normalize(), port);
  }
}
