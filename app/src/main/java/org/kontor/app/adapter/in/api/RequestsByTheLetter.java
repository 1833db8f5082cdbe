package org.kontor.app.adapter.in.api;

import static com.fasterxml.jackson.annotation.JsonSetter.Value.forContentNulls;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Requests are read by the letter: what would have to be left out, made up or rounded is refused
/// by name. A field that we don't know, a hole in a list and one and a half pieces would else look
/// as if they counted.
@Configuration
class RequestsByTheLetter {
  @Bean
  @Order // after Boot's own, which gives the house's mapper
  ServerHttpMessageConvertersCustomizer byTheLetter(JsonMapper house) {
    JsonMapper strict =
        house
            .rebuild()
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withConfigOverride(
                List.class, list -> list.setNullHandling(forContentNulls(Nulls.FAIL)))
            .build();
    return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
