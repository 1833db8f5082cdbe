package org.kontor.catalog.adapter.out.jdbc;

import java.util.List;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.FieldChange;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How documents are stored. It has a mapper of its own: what is stored must not change its form
/// with the web's settings.
@Component
class ContentJson {
  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
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

  String any(Object value) {
    return mapper.writeValueAsString(value);
  }
}
