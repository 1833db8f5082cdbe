package org.kontor.returns.adapter.out.jpa;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.OrderNumber;

class OrderNumberConverter implements AttributeConverter<OrderNumber, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable OrderNumber id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable OrderNumber convertToEntityAttribute(@Nullable String value) {
    return value == null ? null : new OrderNumber(value);
  }
}
