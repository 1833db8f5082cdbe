package org.kontor.catalog.adapter.out.jdbc;

import java.util.List;
import java.util.Map;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.FieldChange;
import org.kontor.catalog.imports.Importer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How documents are stored. It has a mapper of its own: what is stored must not change its form
/// with the web's settings.
@Component
class ContentJson {
  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<Map<Long, Integer>> SCATTERED = new TypeReference<>() {};
  private static final TypeReference<List<Importer.Refusal>> REFUSALS = new TypeReference<>() {};
  private static final TypeReference<List<Importer.Change>> PREVIEW = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};
  private final JsonMapper mapper =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  String write(Content content) {
    return mapper.writeValueAsString(content);
  }

  Content read(String json) {
    return mapper.readValue(json, Content.class);
  }

  String write(List<FieldChange> changes) {
    return mapper.writeValueAsString(changes);
  }

  List<FieldChange> changes(String json) {
    return mapper.readValue(json, CHANGES);
  }

  Map<Long, Integer> scattered(String json) {
    return mapper.readValue(json, SCATTERED);
  }

  List<Importer.Refusal> refusals(String json) {
    return mapper.readValue(json, REFUSALS);
  }

  List<Importer.Change> preview(String json) {
    return mapper.readValue(json, PREVIEW);
  }

  Map<String, String> titles(String json) {
    return mapper.readValue(json, TITLES);
  }

  String any(Object value) {
    return mapper.writeValueAsString(value);
  }
}
