package org.kontor;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// What `@ApplicationModuleTest` and friends start inside a context's own build, where the real
/// application isn't on the class path. In `app` it is, and this one steps aside.
@ConditionalOnMissingClass("org.kontor.KontorApplication")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ModuleTestApplication {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
