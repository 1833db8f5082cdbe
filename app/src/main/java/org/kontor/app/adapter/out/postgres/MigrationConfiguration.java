package org.kontor.app.adapter.out.postgres;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.ActiveModules;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

/// Each module's migrations in its own history, in no order among modules; and once all of them are
/// done, the views that look across schemas.
@Configuration
class MigrationConfiguration {
  @Bean
  FlywayMigrationStrategy migrationStrategy(
      ApplicationModuleIdentifiers modules,
      BeanFactory beans,
      ResourcePatternResolver resources,
      StartInTurn turn) {
    FlywayMigrationStrategy each =
        new SpringModulithFlywayMigrationStrategy(
            modules, new ActiveModules(beans).and(new HasMigrationFiles(resources)));
    return flyway -> {
      turn.begin(flyway.getConfiguration().getDataSource());
      each.migrate(flyway);
      Flyway.configure()
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/__across")
          .table("flyway_schema_history___across")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
      turn.migrated();
    };
  }
}
