package org.kontor.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/// Gives every Spring test of every module its database, by being listed in
/// `META-INF/spring.factories`. In a context's own build it also stands in for `app`: its settings,
/// and the migrations of all modules at hand.
final class KontorTestContext implements ContextCustomizerFactory {

  private static final List<String> CONTEXTS =
      List.of("customer", "catalog", "inventory", "orders", "fulfillment", "returns");

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new Customizer();
  }

  /// A record: equal to each other, so that tests share their contexts.
  private record Customizer() implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var environment = context.getEnvironment();
      register(context, JdbcConnectionDetails.class, () -> new TestDatabase(environment));
      if (!ClassUtils.isPresent("org.kontor.KontorApplication", context.getClassLoader())) {
        environment
            .getPropertySources()
            .addLast(new MapPropertySource("kontor-testing", settings(context)));
        register(
            context,
            FlywayMigrationStrategy.class,
            () ->
                new SpringModulithFlywayMigrationStrategy(
                    context.getBean(ApplicationModuleIdentifiers.class),
                    (module, _) -> exists(context, "db/migration/" + module)));
      }
    }
  }

  /// As in `app`'s application.yaml, for the contexts that this build has.
  private static Map<String, Object> settings(ConfigurableApplicationContext context) {
    var mappings =
        CONTEXTS.stream()
            .map("META-INF/%s-orm.xml"::formatted)
            .filter(file -> exists(context, file));
    var messages =
        Stream.concat(Stream.of("app"), CONTEXTS.stream())
            .map("messages/%s"::formatted)
            .filter(name -> exists(context, name + ".properties"));
    return Map.of(
        "spring.jpa.mapping-resources", String.join(",", mappings.toList()),
        "spring.jpa.hibernate.ddl-auto", "validate",
        "spring.jpa.open-in-view", "false",
        "spring.messages.basename", String.join(",", messages.toList()),
        "spring.messages.fallback-to-system-locale", "false",
        // The registry's own migration is in app
        "spring.modulith.events.jdbc.schema-initialization.enabled", "true");
  }

  private static boolean exists(ConfigurableApplicationContext context, String resource) {
    return context.getResource("classpath:" + resource).exists();
  }

  private static <T> void register(
      ConfigurableApplicationContext context, Class<T> type, Supplier<T> bean) {
    var definition = new RootBeanDefinition(type, bean);
    definition.setLazyInit(true);
    ((DefaultListableBeanFactory) context.getBeanFactory())
        .registerBeanDefinition(type.getName(), definition);
  }
}
