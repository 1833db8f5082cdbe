package org.kontor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts all of Kontor. It stands above the modules because Spring and Modulith look for them
/// below it. Beans go by their full class name: modules may name their classes without asking each
/// other.
@Modulithic(systemName = "Kontor")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class KontorApplication {

  public static void main(String[] args) {
    SpringApplication.run(KontorApplication.class, args);
  }
}
