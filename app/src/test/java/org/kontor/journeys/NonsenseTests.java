package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Addresses are typed, cut and shared by people, and guessed by machines: whatever stands in one,
/// the answer says what is wrong with it, and is never a failure of ours.
@AssembledKontor
class NonsenseTests {
  /// What lists bind to records, where no mapping tells it.
  private static final Set<String> COMMON =
      Set.of(
          "q", "after", "before", "limit", "sort", "view", "status", "state", "show", "location");

  @Autowired private MockMvc web;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "-1", "%_\\", "\u0000", "9999999999999999999999"})
  void noQuestionBreaksAnAddress(String nonsense) throws Exception {
    List<String> broken = new ArrayList<>();
    for (var mapping : mappings.getHandlerMethods().entrySet()) {
      if (isOurs(mapping.getValue()) && reads(mapping.getKey())) {
        for (String path : paths(mapping.getKey())) {
          for (String name : questions(mapping.getValue())) {
            int status = ask(path, name, nonsense);
            if (status >= 500) {
              broken.add(path + "?" + name + " " + status);
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void looksAtAllAddresses() {
    assertThat(
            mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isOurs(mapping.getValue()) && reads(mapping.getKey())))
        .hasSizeGreaterThan(60);
  }

  @Test
  void noResourceTakesATextWithNul() throws Exception {
    List<String> asked = new ArrayList<>();
    for (var mapping : mappings.getHandlerMethods().entrySet()) {
      for (String path : isOurs(mapping.getValue()) ? paths(mapping.getKey()) : Set.<String>of()) {
        if (path.startsWith("/api/") && takesJson(mapping.getValue())) {
          asked.add(path);
          refusesNul(mapping.getKey().getMethodsCondition().getMethods().iterator().next(), path);
        }
      }
    }
    assertThat(asked)
        .hasSizeGreaterThan(15)
        .contains(
            "/api/v1/carts/{id}/contact",
            "/api/v1/orders",
            "/api/v1/orders/{number}/returns",
            "/api/v1/locations/{code}");
  }

  private void refusesNul(RequestMethod method, String path) throws Exception {
    String id = "01a200ce-0000-7000-8000-000000000000";
    MockHttpServletResponse answer =
        web.perform(
                request(method.asHttpMethod(), path, id, id)
                    .header("Authorization", "Bearer " + AssembledKontor.KEY)
                    .header("Idempotency-Key", "nul " + method + path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"lines\":[{\"reason\":\"gone\\u0000\"}]}"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(400);
    assertThat(answer.getContentAsString()).as(path).contains("\"/lines/0/reason\"");
  }

  private static boolean takesJson(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  private int ask(String path, String name, String nonsense) throws Exception {
    Object[] variables = path.contains("{") ? new Object[] {"nonsense", "nonsense"} : new Object[0];
    MockHttpServletRequestBuilder request = get(path, variables).param(name, nonsense);
    if (path.startsWith("/api/")) {
      request.header("Authorization", "Bearer " + AssembledKontor.KEY);
    } else {
      request.with(authentication(admin()));
    }
    MvcResult result = web.perform(request).andReturn();
    if (result.getRequest().isAsyncStarted()) {
      result = web.perform(asyncDispatch(result)).andReturn();
    }
    return result.getResponse().getStatus();
  }

  private static boolean isOurs(HandlerMethod handler) {
    String type = handler.getBeanType().getName();
    return type.contains(".adapter.in.console.") || type.contains(".adapter.in.api.");
  }

  /// A stream has no end to wait for.
  private static boolean reads(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && !mapping
            .getProducesCondition()
            .getProducibleMediaTypes()
            .contains(MediaType.TEXT_EVENT_STREAM);
  }

  private static Set<String> paths(RequestMappingInfo mapping) {
    return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues();
  }

  private static Set<String> questions(HandlerMethod handler) {
    Set<String> names = new TreeSet<>(COMMON);
    Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(NonsenseTests::name)
        .forEach(names::add);
    return names;
  }

  static String name(MethodParameter parameter) {
    RequestParam asked =
        Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
    return asked.value().isEmpty() ? parameter.getParameter().getName() : asked.value();
  }

  static UsernamePasswordAuthenticationToken admin() {
    Person person =
        new Person(
            "admin",
            "Ada",
            Role.ADMINISTRATOR,
            Set.of(),
            Language.EN,
            Theme.LIGHT,
            Integer.MAX_VALUE);
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")));
  }
}
