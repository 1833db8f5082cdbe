package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.inventory.LocationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events are kept for good: what was stored by the first version is read, and written the same, by
/// this one. What it didn't know yet is null.
class StoredEventsTests {
  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

  @ParameterizedTest
  @ValueSource(
      classes = {
        ShipmentDispatched.class,
        PickupHandedOver.class,
        PickupReady.class,
        PickupExpired.class,
        PickRejected.class,
        PromiseSlipped.class,
        FulfillmentReplanned.class
      })
  void areReadAndWrittenAsBefore(Class<?> event) throws IOException {
    String name = "/events/" + event.getSimpleName() + ".v1.json";
    try (InputStream stored = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
      JsonNode tree = json.readTree(stored);
      Object read = json.treeToValue(tree, event);
      ObjectNode written = json.valueToTree(read);
      written.removeIf(field -> field.isNull());
      assertThat(written).isEqualTo(tree);
    }
  }

  @Test
  void whatWasAddedIsReadAndWritten() throws IOException {
    String name = "/events/FulfillmentReplanned.v2.json";
    try (InputStream stored = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
      JsonNode tree = json.readTree(stored);
      FulfillmentReplanned read = json.treeToValue(tree, FulfillmentReplanned.class);
      assertThat(read.locations()).containsExactly(new LocationId("store-ulm"));
      assertThat(json.<JsonNode>valueToTree(read)).isEqualTo(tree);
    }
  }
}
