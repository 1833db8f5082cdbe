package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
class ErrorsTests {
  private static final String API = "/api/v1/stock/specimen";

  @Autowired private MockMvc web;

  @Test
  void refusesAnUnknownFieldByName() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sku\":\"A\",\"quantity\":1,\"price\":2}"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("/problems/unknown-field"))
        .andExpect(jsonPath("$.instance").value(API))
        .andExpect(jsonPath("$.errors[0].pointer").value("/price"))
        .andExpect(jsonPath("$.errors[0].code").value("unknown_field"));
  }

  @Test
  void pointsAtAValueOfTheWrongType() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sku\":\"A\",\"quantity\":\"many\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].pointer").value("/quantity"));
  }

  @Test
  void roundsNoQuantity() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sku\":\"A\",\"quantity\":1.5}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].pointer").value("/quantity"));
  }

  @Test
  void pointsAtAHoleInAList() throws Exception {
    web.perform(
            system(post("/api/v1/carts"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lines\":[null]}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0"));
  }

  @Test
  void pointsAtAnAddressThatIsNone() throws Exception {
    web.perform(
            system(put("/api/v1/carts/01a200ce-0000-7000-8000-000000000000/contact"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"email\":\"mia@example.org\\r\\nBcc: all@example.org\",\"name\":\"Mia\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].pointer").value("/email"));
    web.perform(
            system(put("/api/v1/locations/store-nowhere"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[?(@.pointer=='/address/city')]").exists());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          /stock/movements,       `{"location":"warehouse-leipzig","sku":"HH-LNT-STU-ZIN","quantity":1,"kind":"receipt","reason":"x"}`
          /orders/K-1/returns,    `{"lines":[{"line":1,"quantity":1,"reason":"defective"}],"method":"post"}`
          /orders/K-1/cancellation, `{"reason":"x"}`
          /orders,                `{"cartId":"x","payments":[]}`
          """)
  void doesNothingThatAskedTwiceWouldBeDoneTwiceWithoutAKey(String path, String body)
      throws Exception {
    web.perform(
            system(post("/api/v1" + path)).contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("/problems/key-missing"));
  }

  @Test
  void namesTheWordsThatAFieldMayHave() throws Exception {
    String rejection = "/api/v1/fulfilment-orders/01a200ce-0000-7000-8000-000000000000/rejection";
    web.perform(
            system(post(rejection))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"line\":1,\"reason\":\"eaten\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.type").value("/problems/invalid"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/reason"))
        .andExpect(jsonPath("$.errors[0].code").value("unknown_value"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("not_found, damaged")));
    web.perform(
            system(post(rejection))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"quantity\":1,\"reason\":\"damaged\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("of a `line`")));
    web.perform(
            system(post("/api/v1/returns/R-100001/inspection"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lines\":[{\"line\":1,\"condition\":\"eaten\"}]}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0/condition"));
    web.perform(
            system(post(rejection)).contentType(MediaType.APPLICATION_JSON).content("{\"line\":1}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
  }

  @Test
  void namesTheFieldWhoseTextHoldsNul() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"quantity\":1,\"sku\":\"A\\u0000\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("/problems/malformed"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/sku"))
        .andExpect(jsonPath("$.errors[0].code").value("nul"));
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"quantity\":1,\"sku\":\"A\\u0000\"}".getBytes(StandardCharsets.UTF_16BE)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].pointer").value("/sku"));
    web.perform(system(get(API)).param("quantity", "1\0"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].pointer").value("quantity"))
        .andExpect(jsonPath("$.errors[0].code").value("nul"));
    web.perform(get("/imports").param("kind", "pro\0ducts").with(Staff.ops()))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("In “kind” stands a character")));
  }

  @Test
  void namesNoFieldWhereAnotherCharacterIsRefused() throws Exception {
    web.perform(system(get(API)).header("Note", "gone\u0001"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("/problems/malformed"))
        .andExpect(jsonPath("$.detail").value(containsString("a character that no text has")))
        .andExpect(jsonPath("$.errors").doesNotExist());
    web.perform(get("/profile/specimen/list").param("ki\u0001nd", "products").with(Staff.ops()))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(not(containsString("stands a character"))))
        .andExpect(content().string(containsString("class=\"rail\"")));
  }

  @Test
  void takesABackslashForABackslash() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"quantity\":1,\"sku\":\"A\\\\u0000\"}"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.name").value("A\\u0000"));
  }

  @Test
  void holdsNoBodyOfMoreThanAMegabyte() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sku\":\"" + "A".repeat(1024 * 1024) + "\",\"quantity\":1}"))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.type").value("/problems/too-large"));
  }

  @Test
  void saysWhereJsonBreaks() throws Exception {
    web.perform(system(post(API)).contentType(MediaType.APPLICATION_JSON).content("{\"sku\":"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("/problems/malformed"))
        .andExpect(jsonPath("$.detail").value(containsString("line 1")));
  }

  @Test
  void knowsMethodsMediaTypesAndFormsThatArentThere() throws Exception {
    web.perform(system(put(API)).contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", containsString("GET")))
        .andExpect(jsonPath("$.type").value("/problems/method-not-allowed"));
    web.perform(system(post(API)).contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.type").value("/problems/unsupported-media-type"));
    web.perform(system(get(API)).accept(MediaType.APPLICATION_PDF))
        .andExpect(status().isNotAcceptable());
    web.perform(system(get(API)).param("quantity", "many"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].pointer").value("quantity"));
    web.perform(system(get("/api/v1/stock/nothing-here")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("/problems/not-found"));
  }

  @Test
  void tellsOnlyAReferenceOfAFailureOfOurs() throws Exception {
    web.perform(
            system(post(API))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sku\":\"A\",\"quantity\":500}"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.reference").value(matchesPattern("[0-9a-f]{10}")))
        .andExpect(content().string(not(containsString("secret"))))
        .andExpect(content().string(not(containsString("IllegalState"))));
    web.perform(get("/profile/specimen/broken").with(Staff.ops()))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(containsString("Something broke on our side")))
        .andExpect(content().string(not(containsString("secret"))));
  }

  @Test
  void showsPeopleAPageAndHtmxANotice() throws Exception {
    web.perform(get("/profile/specimen/missing").with(Staff.ops()))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("class=\"rail\"")))
        .andExpect(content().string(containsString("This page isn’t here")));
    web.perform(get("/profile/specimen/missing").with(Staff.ops()).header("HX-Request", "true"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("class=\"rail\""))))
        .andExpect(content().string(containsString("role=\"alert\"")));
    web.perform(post("/profile/specimen/stale").with(Staff.ops()).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Someone was faster")));
  }

  @Test
  void hasAPageForEachKindOfProblem() throws Exception {
    for (String slug :
        new String[] {
          "malformed",
          "unknown-field",
          "invalid",
          "unauthenticated",
          "forbidden",
          "not-found",
          "method-not-allowed",
          "not-acceptable",
          "conflict",
          "stale-version",
          "still-running",
          "precondition-failed",
          "too-large",
          "unsupported-media-type",
          "key-reused",
          "too-many-requests",
          "unavailable",
          "failed"
        }) {
      String page =
          web.perform(get("/problems/" + slug)).andReturn().getResponse().getContentAsString();
      assertThat(page).as(slug).contains("<h1").contains(slug);
    }
    web.perform(get("/problems/nonsense")).andExpect(status().isNotFound());
    web.perform(get("/problems/..%2Fapplication.yaml")).andExpect(status().is4xxClientError());
  }

  @Test
  void problemPagesShowTheirExamplesAndTables() throws Exception {
    web.perform(get("/problems/checkout-refused"))
        .andExpect(content().string(containsString("<pre")))
        .andExpect(content().string(containsString("<th scope=\"col\">code</th>")))
        .andExpect(content().string(containsString("<span class=\"code\">out_of_stock</span")));
  }

  private static MockHttpServletRequestBuilder system(MockHttpServletRequestBuilder request) {
    return request.header("Authorization", "Bearer kontor_key_of_tests");
  }
}
