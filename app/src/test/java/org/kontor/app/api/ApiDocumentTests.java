package org.kontor.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

/// The API's description is written by the code; the copy in `docs/openapi.json` makes a change
/// show in review, and must say the same.
@AssembledKontor
class ApiDocumentTests {
  private static final String REFRESH =
      "./kontor test -pl app -am -Dtest=ApiDocumentTests -Drefresh"
          + " -Dsurefire.failIfNoSpecifiedTests=false";
  private static final Path COMMITTED =
      Path.of("").toAbsolutePath().getParent().resolve("docs/openapi.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private MockMvc mvc;

  @Test
  void isWhatTheCodeSays() throws Exception {
    String served = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served()) + "\n";
    if (System.getProperty("refresh") != null) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("docs/openapi.json is stale; refresh it by: " + REFRESH)
        .isEqualTo(served);
  }

  @Test
  void saysOfEachOperationWhatItDoes() throws Exception {
    served()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    assertThat(operation.getValue().path("summary").asText())
                        .as(operation.getKey() + " " + path.getKey())
                        .isNotBlank()));
  }

  /// An example of an operation that was renamed would silently be shown no more.
  @Test
  void hasAnOperationForEachExample() throws Exception {
    JsonNode paths = served().get("paths");
    JSON.readTree(new ClassPathResource("openapi-examples.json").getInputStream())
        .fieldNames()
        .forEachRemaining(operation -> {
          String[] parts = operation.split(" ");
          assertThat(paths.path(parts[1]).has(parts[0].toLowerCase(Locale.ROOT)))
              .as(operation)
              .isTrue();
        });
  }

  private JsonNode served() throws Exception {
    byte[] answer =
        mvc.perform(get("/api/openapi.json")).andReturn().getResponse().getContentAsByteArray();
    return JSON.readTree(answer);
  }
}
