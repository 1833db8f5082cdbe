package org.kontor.returns.adapter.out.jpa;

import jakarta.persistence.AttributeConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.OrderId;

class OrderIdConverter implements AttributeConverter<OrderId, UUID> {
  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable OrderId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable OrderId convertToEntityAttribute(@Nullable UUID value) {
    return value == null ? null : new OrderId(value);
  }
}
