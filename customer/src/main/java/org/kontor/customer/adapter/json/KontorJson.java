package org.kontor.customer.adapter.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleSerializers;

/// One form for stored events, jsonb columns and the API: a record of ours with the single
/// component `value` is that scalar, decimals are strings (`"12.90"`), times are ISO 8601 and keep
/// their offset, and of a record only its components are written, never what it computes.
///
/// Public, though an adapter, because `META-INF/services` wants it so. Registered there and not as
/// a bean because Hibernate builds a mapper of its own, with the defaults of Jackson 2.
public final class KontorJson extends JacksonModule {
  private static final List<Class<?>> TIMES =
      List.of(
          Instant.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          YearMonth.class,
          Duration.class);

  @Override
  public String getModuleName() {
    return "kontor";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    var iso =
        JsonFormat.Value.forShape(Shape.STRING)
            .withoutFeature(JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    TIMES.forEach(type -> context.configOverride(type).setFormat(iso));
    context.addSerializers(
        new SimpleSerializers().addSerializer(BigDecimal.class, new PlainDecimals()));
    context.addKeyDeserializers(new ValueRecordKeys());
    context.insertAnnotationIntrospector(new ValueRecords());
    context.addSerializerModifier(new ComponentsOnly());
  }
}
