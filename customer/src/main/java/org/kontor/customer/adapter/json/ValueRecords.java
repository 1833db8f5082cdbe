package org.kontor.customer.adapter.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// Reads `record CustomerId(UUID value)` as if it were annotated with `@JsonValue` and a delegating
/// `@JsonCreator`.
final class ValueRecords extends NopAnnotationIntrospector {

  /// The single component `value` of a record of ours; null for everything else.
  static @Nullable RecordComponent valueOf(Class<?> type) {
    if (!isOurs(type)) {
      return null;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value") ? components[0] : null;
  }

  static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getName().startsWith("org.kontor.");
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
    if (!(member instanceof AnnotatedMethod method) || method.getParameterCount() != 0) {
      return null;
    }
    boolean isValue =
        method.getName().equals("value") && valueOf(method.getDeclaringClass()) != null;
    return isValue ? Boolean.TRUE : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated creator) {
    if (!(creator instanceof AnnotatedConstructor constructor)
        || constructor.getParameterCount() != 1) {
      return null;
    }
    RecordComponent value = valueOf(constructor.getDeclaringClass());
    return value != null && value.getType().equals(constructor.getRawParameterType(0))
        ? JsonCreator.Mode.DELEGATING
        : null;
  }
}
