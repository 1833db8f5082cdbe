package org.kontor.customer.adapter.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;

/// The same scalars as names of a JSON object, as in a map by `Sku`.
final class ValueRecordKeys implements KeyDeserializers {

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    RecordComponent value = ValueRecords.valueOf(type.getRawClass());
    if (value == null || (value.getType() != String.class && value.getType() != UUID.class)) {
      return null;
    }
    try {
      return new Key(type.getRawClass().getDeclaredConstructor(value.getType()));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record always has its canonical constructor", e);
    }
  }

  private static final class Key extends KeyDeserializer {
    private final Constructor<?> constructor;

    Key(Constructor<?> constructor) {
      this.constructor = constructor;
      constructor.setAccessible(true);
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        boolean uuid = constructor.getParameterTypes()[0] == UUID.class;
        return constructor.newInstance(uuid ? UUID.fromString(key) : key);
      } catch (InvocationTargetException e) {
        return refuse(key, context, e.getTargetException());
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        return refuse(key, context, e);
      }
    }

    private Object refuse(String key, DeserializationContext context, Throwable reason) {
      return context.handleWeirdKey(
          constructor.getDeclaringClass(), key, "%s", reason.getMessage());
    }
  }
}
