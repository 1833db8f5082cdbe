package org.kontor.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One fact before and after; null where there was or is none.
///
/// @param field as in [Content#fields()]
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

  static List<FieldChange> between(@Nullable Content before, Content after) {
    Map<String, String> old = before == null ? Map.of() : before.fields();
    Map<String, String> now = after.fields();
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        changes.add(new FieldChange(name, old.get(name), now.get(name)));
      }
    }
    return changes;
  }
}
