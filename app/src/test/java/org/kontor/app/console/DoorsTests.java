package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.app.application.people.OpenTheHouse;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.KeyText;
import org.kontor.app.domain.keys.Scope;
import org.kontor.catalog.ChannelId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
class DoorsTests {
  @Autowired private MockMvc web;
  @Autowired private ApiKeys keys;
  @Autowired private OpenTheHouse house;

  @Test
  void letsAPersonInByNameAndPasswordWhateverTheCase() throws Exception {
    web.perform(formLogin("/sign-in").user("OPS").password("demo-password-of-tests"))
        .andExpect(status().isFound())
        .andExpect(authenticated().withAuthenticationName("ops").withRoles("OPERATIONS"));
    web.perform(formLogin("/sign-in").user("admin").password("admin-password-of-tests"))
        .andExpect(authenticated());
  }

  @Test
  void saysNoMoreThanThatTheyDontMatch() throws Exception {
    web.perform(formLogin("/sign-in").user("ops").password("wrong"))
        .andExpect(unauthenticated())
        .andExpect(header().string("Location", "/sign-in?refused"));
    web.perform(formLogin("/sign-in").user("nobody").password("wrong"))
        .andExpect(header().string("Location", "/sign-in?refused"));
  }

  @Test
  void opensTheHouseOnlyOnce() {
    assertThat(house.open(new OpenTheHouse.Wishes(null, null, null))).isEmpty();
  }

  @Test
  void sendsAPageToTheFormAndTellsHtmxThatTheSessionEnded() throws Exception {
    web.perform(get("/orders"))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", containsString("/sign-in")));
    web.perform(get("/orders").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Trigger", "session-expired"))
        .andExpect(content().string(""));
    web.perform(post("/profile/theme").param("theme", "dark").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Trigger", "session-expired"));
  }

  @Test
  void signingInNeverLandsOnTheStream() throws Exception {
    MockHttpSession session = new MockHttpSession();
    web.perform(get("/live").session(session)).andExpect(status().isUnauthorized());
    web.perform(
            post("/sign-in")
                .param("username", "ops")
                .param("password", "demo-password-of-tests")
                .session(session)
                .with(csrf()))
        .andExpect(header().string("Location", "/"));
  }

  @Test
  void givesTheDialogANewToken() throws Exception {
    web.perform(get("/session"))
        .andExpect(jsonPath("$.person").isEmpty())
        .andExpect(jsonPath("$.csrf").isNotEmpty());
    web.perform(
            post("/sign-in")
                .param("username", "ops")
                .param("password", "demo-password-of-tests")
                .with(csrf())
                .header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.csrf").isNotEmpty());
    web.perform(
            post("/sign-in")
                .param("username", "ops")
                .param("password", "x")
                .with(csrf())
                .header("HX-Request", "true"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void showsEachRoleOnlyItsAreas() throws Exception {
    web.perform(get("/settings/people").with(Staff.ops())).andExpect(status().isForbidden());
    web.perform(get("/operations/events").with(Staff.merch())).andExpect(status().isForbidden());
    web.perform(get("/customers").with(Staff.store())).andExpect(status().isForbidden());
    web.perform(post("/catalog/products/1").with(Staff.service()).with(csrf()))
        .andExpect(status().isForbidden());
    web.perform(get("/nowhere-at-all").with(Staff.admin())).andExpect(status().isNotFound());
  }

  @Test
  void refusesAFormWithoutItsToken() throws Exception {
    web.perform(post("/profile/theme").param("theme", "dark").with(Staff.ops()))
        .andExpect(status().isForbidden());
  }

  @Test
  void sendsTheStrictPolicy() throws Exception {
    web.perform(get("/sign-in"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    containsString("script-src 'self'; style-src 'self'")))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "same-origin"));
  }

  @Test
  void letsASystemInByItsKeyAndGivesTheControllerItsChannel() throws Exception {
    web.perform(system("kontor_key_of_tests"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("web-de"))
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @Test
  void turnsAwayASystemWithoutALiveKey() throws Exception {
    web.perform(get("/api/v1/stock/specimen"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("/problems/unauthenticated"));
    web.perform(system("kontor_key_that_nobody_made")).andExpect(status().isUnauthorized());
  }

  @Test
  void asksForTheRightScope() throws Exception {
    String text = made("till-1", Scope.STOREFRONT);
    web.perform(system(text))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("/problems/forbidden"));
  }

  @Test
  void keepsFilesOfOrdersFromAKeyThatIsForStock() throws Exception {
    String orders = made("market-1", Scope.ORDERS);
    String stock = made("wms-1", Scope.STOCK);
    String upload =
        web.perform(file("orders", orders))
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    web.perform(by(orders, get(String.valueOf(upload)))).andExpect(status().isOk());
    for (String part : List.of("", "/refused")) {
      web.perform(by(stock, get(upload + part))).andExpect(status().isNotFound());
    }
    for (String action : List.of("/run", "/undo")) {
      web.perform(by(stock, post(upload + action))).andExpect(status().isNotFound());
    }
    web.perform(by(stock, get("/api/v1/imports")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[?(@.kind=='orders')]").isEmpty());
    web.perform(file("orders", stock)).andExpect(status().isForbidden());
    web.perform(file("locations", stock)).andExpect(status().isForbidden());
  }

  @Test
  void shutsARevokedKeyOutAtOnceAndRemembersWhenAKeyWasUsed() throws Exception {
    String text = made("till-2", Scope.STOCK);
    web.perform(system(text)).andExpect(status().isOk());
    ApiKey key =
        keys.all().stream().filter(any -> any.name().equals("till-2")).findFirst().orElseThrow();
    assertThat(key.lastUsedAt()).isNotNull();
    keys.revoke(key.id(), "admin", key.createdAt());
    web.perform(system(text)).andExpect(status().isUnauthorized());
  }

  private String made(String name, Scope scope) {
    KeyText text = KeyText.random();
    ApiKey key =
        new ApiKey(
            UUID.randomUUID(),
            name,
            text.prefix(),
            new ChannelId("app"),
            Set.of(scope),
            Instant.EPOCH,
            null,
            null);
    keys.add(key, text);
    return text.value();
  }

  private static MockHttpServletRequestBuilder system(String key) {
    return by(key, get("/api/v1/stock/specimen"));
  }

  private static MockHttpServletRequestBuilder file(String kind, String key) {
    String rows =
        """
        channel,number,placedAt,email,name,line1,postalCode,city,country,sku,quantity,unitPrice
        app,X-1,2026-11-20,mia@example.org,Mia,Ring 1,10115,Berlin,DE,HH-LNT-STU-ZIN,1,9.00
        """;
    return by(key, post("/api/v1/imports/" + kind + "?mode=dry-run"))
        .contentType("text/csv")
        .content(rows);
  }

  private static MockHttpServletRequestBuilder by(
      String key, MockHttpServletRequestBuilder request) {
    return request.header("Authorization", "Bearer " + key);
  }
}
