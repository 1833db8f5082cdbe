package org.kontor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.FileSystemResource;

/// In a context's own build `app` isn't on the class path. Its `application.yaml` is read from
/// where it stands, so that what is tested is what runs; only lists are cut to the contexts that
/// this build has.
final class SettingsOfApp {

  private static final List<String> CONTEXTS =
      List.of("customer", "catalog", "inventory", "orders", "fulfillment", "returns");

  private SettingsOfApp() {}

  static void applyTo(ConfigurableApplicationContext context) {
    var sources = context.getEnvironment().getPropertySources();
    sources.addLast(new MapPropertySource("kontor-testing", ofThisBuild(context)));
    try {
      new YamlPropertySourceLoader()
          .load("kontor-app", new FileSystemResource(applicationYaml()))
          .forEach(sources::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean has(ConfigurableApplicationContext context, String resource) {
    return context.getResource("classpath:" + resource).exists();
  }

  private static Map<String, Object> ofThisBuild(ConfigurableApplicationContext context) {
    var mappings =
        CONTEXTS.stream().map("META-INF/%s-orm.xml"::formatted).filter(file -> has(context, file));
    var messages =
        CONTEXTS.stream()
            .map("messages/%s"::formatted)
            .filter(name -> has(context, name + ".properties"));
    return Map.of(
        "spring.jpa.mapping-resources",
        String.join(",", mappings.toList()),
        "spring.messages.basename",
        String.join(",", messages.toList()),
        // The registry's own migration is in app
        "spring.modulith.events.jdbc.schema-initialization.enabled",
        "true",
        // All migrations at hand, also of modules that aren't under test: the mapping knows their
        // tables
        "spring.modulith.runtime.flyway-enabled",
        "false");
  }

  private static Path applicationYaml() {
    var place = Path.of("").toAbsolutePath();
    while (place != null) {
      var file = place.resolve("app/src/main/resources/application.yaml");
      if (Files.exists(file)) {
        return file;
      }
      place = place.getParent();
    }
    throw new IllegalStateException(
        "No app/src/main/resources/application.yaml above this directory");
  }
}
