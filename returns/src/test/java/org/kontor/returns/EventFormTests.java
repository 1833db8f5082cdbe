package org.kontor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What is stored today is read by every later version: the golden files never change.
class EventFormTests {
  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

  static Stream<Class<?>> events() {
    return Stream.of(
        ReturnAuthorized.class,
        ReturnReceived.class,
        ReturnRejected.class,
        ReturnCancelled.class,
        ReturnExpired.class,
        ReturnDispositioned.class,
        RefundApproved.class);
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsAndWritesTheGoldenForm(Class<?> type) throws IOException {
    try (InputStream file =
        getClass().getResourceAsStream("/events/" + type.getSimpleName() + ".v1.json")) {
      var golden = json.readTree(file);
      Object event = json.treeToValue(golden, type);
      assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(golden);
    }
  }
}
