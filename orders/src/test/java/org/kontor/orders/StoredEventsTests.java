package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events are kept for good: what was stored by the first version is read, and written the same, by
/// this one.
class StoredEventsTests {
  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

  @ParameterizedTest
  @ValueSource(classes = {OrderPlaced.class, OrderCancelled.class, RefundPaid.class})
  void areReadAndWrittenAsBefore(Class<?> event) throws IOException {
    String name = "/events/" + event.getSimpleName() + ".v1.json";
    try (InputStream stored = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
      JsonNode tree = json.readTree(stored);
      Object read = json.treeToValue(tree, event);
      assertThat(json.<JsonNode>valueToTree(read)).isEqualTo(tree);
    }
  }
}
