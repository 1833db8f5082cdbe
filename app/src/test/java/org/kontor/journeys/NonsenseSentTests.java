package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.Money;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever a program or a form sends, the answer says what is wrong with it, and is never a
/// failure of ours. Bodies are made after the records that read them.
@AssembledKontor
class NonsenseSentTests {
  private static final String ID = "01a200ce-0000-7000-8000-000000000000";

  @Autowired private MockMvc web;
  @Autowired private JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  /// What stands in each field.
  enum Nonsense {
    NOTHING("null", "1", "null"),
    WORDS("\"nonsense\"", "-1", "[%s]"),
    LONG_WORDS("\"" + "nonsense ".repeat(500) + "\"", "2147483647", "[%s,%s]"),
    HOLES("\"1\"", "1", "[null]"),
    FRACTIONS("\" \"", "1.5", "[%s]");

    private final String text;
    private final String number;
    private final String list;

    Nonsense(String text, String number, String list) {
      this.text = text;
      this.number = number;
      this.list = list;
    }

    String of(Type type) {
      if (type instanceof ParameterizedType many) {
        return list.replace("%s", of(many.getActualTypeArguments()[0]));
      }
      Class<?> raw = (Class<?>) type;
      if (raw.equals(Money.class) && this != NOTHING) {
        return "{\"amount\":\"-1.00\",\"currency\":\"USD\"}";
      }
      if (raw.equals(int.class) || Number.class.isAssignableFrom(raw)) {
        return number;
      }
      return raw.isRecord() && raw.isMemberClass() ? object(raw) : text;
    }

    String object(Class<?> type) {
      return Arrays.stream(type.getRecordComponents())
          .map(part -> "\"" + part.getName() + "\":" + of(part.getGenericType()))
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /// A form brings dead letters back to life, and these are nobody's.
  @BeforeEach
  void buryWhatNobodyHears() {
    database.sql("delete from app.dead_letter where listener_id = 'orders.nobody'").update();
  }

  @ParameterizedTest
  @EnumSource
  void noBodyBreaksAResource(Nonsense nonsense) throws Exception {
    List<String> broken = new ArrayList<>();
    int asked = 0;
    for (var mapping : mappings.getHandlerMethods().entrySet()) {
      for (Class<?> body : bodies(mapping.getValue())) {
        for (String path : paths(mapping.getKey())) {
          String sent = nonsense.object(body);
          int status = status(system(method(mapping.getKey()), path).content(sent));
          asked++;
          if (status >= 500 || (status < 400 && nonsense != Nonsense.NOTHING)) {
            broken.add(path + " " + sent.substring(0, Math.min(sent.length(), 300)) + " " + status);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(asked).isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "-1", "1.001", " "})
  void noFormBreaksAPage(String nonsense) throws Exception {
    List<String> broken = new ArrayList<>();
    int asked = 0;
    for (var mapping : mappings.getHandlerMethods().entrySet()) {
      for (String path : changes(mapping.getKey(), mapping.getValue())) {
        MockHttpServletRequestBuilder form =
            request(HttpMethod.POST, path, ID, ID).with(authentication(NonsenseTests.admin()));
        names(mapping.getValue()).forEach(name -> form.param(name, nonsense));
        int status = status(form.with(csrf()));
        asked++;
        if (status >= 500) {
          broken.add(path + " " + names(mapping.getValue()) + " " + status);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(asked).isGreaterThan(30);
  }

  private int status(MockHttpServletRequestBuilder sent) throws Exception {
    MockHttpServletResponse answer = web.perform(sent).andReturn().getResponse();
    return answer.getStatus();
  }

  private static MockHttpServletRequestBuilder system(HttpMethod method, String path) {
    return request(method, path, ID, ID)
        .header("Authorization", "Bearer " + AssembledKontor.KEY)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON);
  }

  /// Of resources; what reads a map or a file isn't a record.
  private static List<Class<?>> bodies(HandlerMethod handler) {
    return isIn(handler, ".adapter.in.api.")
        ? Arrays.stream(handler.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
            .<Class<?>>map(MethodParameter::getParameterType)
            .filter(Class::isRecord)
            .toList()
        : List.of();
  }

  private static Set<String> changes(RequestMappingInfo mapping, HandlerMethod handler) {
    return isIn(handler, ".adapter.in.console.")
            && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
        ? paths(mapping)
        : Set.of();
  }

  private static boolean isIn(HandlerMethod handler, String where) {
    return handler.getBeanType().getName().contains(where);
  }

  private static HttpMethod method(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().iterator().next().asHttpMethod();
  }

  private static Set<String> paths(RequestMappingInfo mapping) {
    return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues();
  }

  private static List<String> names(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(NonsenseTests::name)
        .toList();
  }
}
