package org.kontor.outside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// The whole application on a port of its own, empty but for its people and one key. All tests that
/// say so share one start and one database, so each brings its own products; and after each of them
/// the invariants of all contexts must hold.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "KONTOR_ADMIN_PASSWORD=" + AssembledKontor.ADMIN_PASSWORD,
      "KONTOR_DEMO_PASSWORD=" + AssembledKontor.STAFF_PASSWORD,
      "KONTOR_API_KEY=" + AssembledKontor.KEY,
      "kontor.demo=false"
    })
@AutoConfigureMockMvc
@Import({Statements.class, StreamsInTurn.class})
@ExtendWith(InvariantsHold.class)
public @interface AssembledKontor {
  String ADMIN_PASSWORD = "admin-password-of-tests";
  String STAFF_PASSWORD = "demo-password-of-tests";
  String KEY = "kontor_key_of_tests";
}
