package org.kontor.customer.adapter.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/// Leaves out what Jackson would take for properties of a record of ours because it is called
/// `isZero` or `getName`.
final class ComponentsOnly extends ValueSerializerModifier {

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier description,
      List<BeanPropertyWriter> properties) {
    Class<?> type = description.getBeanClass();
    if (!ValueRecords.isOurs(type)) {
      return properties;
    }
    Set<String> components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    return properties.stream()
        .filter(property -> components.contains(property.getMember().getName()))
        .toList();
  }
}
