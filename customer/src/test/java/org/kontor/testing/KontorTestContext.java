package org.kontor.testing;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
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
        SettingsOfApp.applyTo(context);
        register(
            context,
            FlywayMigrationStrategy.class,
            () ->
                new SpringModulithFlywayMigrationStrategy(
                    context.getBean(ApplicationModuleIdentifiers.class),
                    (module, _) -> SettingsOfApp.has(context, "db/migration/" + module)));
      }
    }
  }

  private static <T> void register(
      ConfigurableApplicationContext context, Class<T> type, Supplier<T> bean) {
    var definition = new RootBeanDefinition(type, bean);
    definition.setLazyInit(true);
    ((DefaultListableBeanFactory) context.getBeanFactory())
        .registerBeanDefinition(type.getName(), definition);
  }
}
