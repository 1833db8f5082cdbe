package org.kontor.app.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The whole application behind MockMvc, with pages that only tests have. All such tests share one
/// start.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "KONTOR_ADMIN_PASSWORD=admin-password-of-tests",
      "KONTOR_DEMO_PASSWORD=demo-password-of-tests",
      "KONTOR_API_KEY=kontor_key_of_tests"
    })
@AutoConfigureMockMvc
@Import({SpecimenPages.class, SpecimenApi.class})
public @interface ConsoleTest {}
