package org.kontor.app.adapter.in.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.springframework.stereotype.Component;

/// Describes our records as they are written: a record whose only component is `value` as that
/// value, the others by their components and nothing that is computed; an enumeration by its words.
@Component
class WordsAsWritten implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    if (!others.hasNext()) {
      return null;
    }
    Class<?> asked = raw(type);
    if (asked == null || !asked.getPackageName().startsWith("org.kontor")) {
      return others.next().resolve(type, context, others);
    }
    if (asked.isEnum()) {
      return words(asked);
    }
    if (!asked.isRecord()) {
      return others.next().resolve(type, context, others);
    }
    if (asked.equals(Money.class)) {
      return money();
    }
    RecordComponent[] components = asked.getRecordComponents();
    if (components.length == 1 && components[0].getName().equals("value")) {
      return context.resolve(new AnnotatedType(components[0].getGenericType()));
    }
    Schema<?> schema = others.next().resolve(type, context, others);
    keepComponents(schema, components, context);
    return schema;
  }

  private static @Nullable Class<?> raw(AnnotatedType type) {
    JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
    return java == null ? null : java.getRawClass();
  }

  /// An enumeration in the API is its names in lower case.
  private static Schema<?> words(Class<?> enumeration) {
    StringSchema words = new StringSchema();
    for (Object word : enumeration.getEnumConstants()) {
      words.addEnumItem(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static Schema<?> money() {
    ObjectSchema money = new ObjectSchema();
    money.addProperty("amount", new StringSchema().example("12.90"));
    money.addProperty("currency", new StringSchema().example("EUR"));
    money.setRequired(List.of("amount", "currency"));
    return money;
  }

  private static void keepComponents(
      @Nullable Schema<?> schema, RecordComponent[] components, ModelConverterContext context) {
    if (schema == null) {
      return;
    }
    String name =
        schema.get$ref() == null
            ? schema.getName()
            : schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    Schema<?> model = name == null ? null : context.getDefinedModels().get(name);
    if (model != null && model.getProperties() != null) {
      Set<String> written =
          Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
      model.getProperties().keySet().retainAll(written);
    }
  }
}
