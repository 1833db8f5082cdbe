package org.kontor.customer.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.customer.CustomerId;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class KontorJsonTests {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private static final String JSON =
      """
      {"id":"01900000-0000-7000-8000-000000000001","price":{"amount":"12.90","currency":"EUR"},\
      "tiny":"0.00000001","count":3,"at":"2026-11-21T14:48:00.123456Z",\
      "local":"2026-11-24T18:00:00+01:00","day":"2026-11-24","keep":"PT10M",\
      "byCode":{"A-1":2},"byId":{"01900000-0000-7000-8000-000000000001":1},"codes":["A-1"],"note":null}\
      """;

  private static final Everything EVERYTHING =
      new Everything(
          new CustomerId(ID),
          new Price(new BigDecimal("12.90"), Currency.getInstance("EUR")),
          new BigDecimal("1E-8"),
          new Count(3),
          Instant.parse("2026-11-21T14:48:00.123456Z"),
          OffsetDateTime.parse("2026-11-24T18:00:00+01:00"),
          LocalDate.parse("2026-11-24"),
          Duration.ofMinutes(10),
          Map.of(new Code("a-1"), 2),
          Map.of(new CustomerId(ID), 1),
          List.of(new Code("a-1")),
          null);

  /// The three ways in which a mapper comes to life in Kontor.
  enum Mapper {
    PLAIN {
      @Override
      String write(Everything everything) {
        return plain().writeValueAsString(everything);
      }

      @Override
      Everything read(String json) {
        return plain().readValue(json, Everything.class);
      }
    },
    BOOT {
      @Override
      String write(Everything everything) {
        var written = new String[1];
        boot().run(it -> written[0] = it.getBean(JsonMapper.class).writeValueAsString(everything));
        return written[0];
      }

      @Override
      Everything read(String json) {
        var read = new Everything[1];
        boot().run(it -> read[0] = it.getBean(JsonMapper.class).readValue(json, Everything.class));
        return read[0];
      }
    },
    HIBERNATE {
      @Override
      String write(Everything everything) {
        return new Jackson3JsonFormatMapper().toString(everything, Everything.class);
      }

      @Override
      Everything read(String json) {
        return new Jackson3JsonFormatMapper().fromString(json, Everything.class);
      }
    };

    abstract String write(Everything everything);

    abstract Everything read(String json);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writesOneFormWhoeverBuildsTheMapper(Mapper mapper) {
    var json = JsonMapper.builder().build();
    assertThat(json.readTree(mapper.write(EVERYTHING))).isEqualTo(json.readTree(JSON));
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void readsBackWhatItWrote(Mapper mapper) {
    assertThat(mapper.read(JSON)).isEqualTo(EVERYTHING);
  }

  @Test
  void aRefusedValueIsToldWithItsReason() {
    assertThatThrownBy(() -> plain().readValue("\"a b\"", Code.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("A code has no blanks");
  }

  @Test
  void aRecordWithMoreThanItsValueStaysAnObject() {
    assertThat(plain().writeValueAsString(new Two("a", "b")))
        .isEqualTo("{\"value\":\"a\",\"other\":\"b\"}");
  }

  static Stream<Mapper> mappers() {
    return Stream.of(Mapper.values());
  }

  private static JsonMapper plain() {
    return JsonMapper.builder().findAndAddModules().build();
  }

  private static ApplicationContextRunner boot() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class));
  }

  record Everything(
      CustomerId id,
      Price price,
      BigDecimal tiny,
      Count count,
      Instant at,
      OffsetDateTime local,
      LocalDate day,
      Duration keep,
      Map<Code, Integer> byCode,
      Map<CustomerId, Integer> byId,
      List<Code> codes,
      @Nullable String note) {

    public String getName() {
      return "computed";
    }
  }

  record Price(BigDecimal amount, Currency currency) {
    public boolean isZero() {
      return amount.signum() == 0;
    }
  }

  record Code(String value) {
    Code {
      if (value.contains(" ")) {
        throw new IllegalArgumentException("A code has no blanks");
      }
      value = value.toUpperCase(Locale.ROOT);
    }
  }

  record Count(int value) {}

  record Two(String value, String other) {}
}
