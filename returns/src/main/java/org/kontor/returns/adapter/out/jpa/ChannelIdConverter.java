package org.kontor.returns.adapter.out.jpa;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;

class ChannelIdConverter implements AttributeConverter<ChannelId, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable ChannelId id) {
    return id == null ? null : id.value();
  }

  @Override
  public @Nullable ChannelId convertToEntityAttribute(@Nullable String value) {
    return value == null ? null : new ChannelId(value);
  }
}
