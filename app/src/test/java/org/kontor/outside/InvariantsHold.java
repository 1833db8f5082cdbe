package org.kontor.outside;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// After a test class with a database: events are handled, and no invariant is broken.
public final class InvariantsHold implements AfterAllCallback {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public void afterAll(ExtensionContext test) throws Exception {
    DataSource source = SpringExtension.getApplicationContext(test).getBean(DataSource.class);
    try (Connection database = source.getConnection()) {
      List<String> broken = new Invariants(database).settle(PATIENCE).broken();
      if (!broken.isEmpty()) {
        throw new AssertionError("Broken invariants:\n" + String.join("\n", broken));
      }
    }
  }
}
