package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
class SettingsTests {
  @Autowired private MockMvc web;
  @Autowired private People people;

  @Test
  void showsEveryoneWithRoleAndStores() throws Exception {
    web.perform(get("/settings/people").with(Staff.admin()))
        .andExpect(content().string(containsString("Katrin Vogel")))
        .andExpect(content().string(containsString("store-berlin")))
        .andExpect(content().string(not(containsString("??"))));
    web.perform(get("/settings/people/store").with(Staff.admin())).andExpect(status().isOk());
    web.perform(get("/settings/people/nobody").with(Staff.admin()))
        .andExpect(status().isNotFound());
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsToBeCorrected() throws Exception {
    web.perform(person("Big Name", "Rosa Blum", "STORE_ASSOCIATE", "short"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"Rosa Blum\"")))
        .andExpect(content().string(containsString("3 things to correct")))
        .andExpect(content().string(containsString("A password has at least 12 characters.")));
  }

  @Test
  void letsSomeoneInAndOutAgain() throws Exception {
    web.perform(person("rosa", "Rosa Blum", "SERVICE_AGENT", "long-enough-password"))
        .andExpect(status().isFound());
    web.perform(formLogin("/sign-in").user("rosa").password("long-enough-password"))
        .andExpect(authenticated());
    web.perform(
            post("/settings/people/rosa")
                .param("name", "Rosa Blum")
                .param("role", "STORE_ASSOCIATE")
                .param("stores", "store-berlin")
                .with(Staff.admin())
                .with(csrf()))
        .andExpect(status().isFound());
    assertThat(people.find("rosa"))
        .hasValueSatisfying(rosa -> assertThat(rosa.role()).isEqualTo(Role.STORE_ASSOCIATE));
    web.perform(post("/settings/people/rosa/dismissal").with(Staff.admin()).with(csrf()));
    web.perform(formLogin("/sign-in").user("rosa").password("long-enough-password"))
        .andExpect(unauthenticated());
  }

  @Test
  void keepsTheLastAdministrator() throws Exception {
    web.perform(
            post("/settings/people/admin")
                .param("name", "Aysel")
                .param("role", "OPERATIONS")
                .with(Staff.admin())
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This is the last administrator")));
    web.perform(post("/settings/people/admin/dismissal").with(Staff.admin()).with(csrf()));
    assertThat(people.find("admin")).isPresent();
  }

  @Test
  void showsANewKeyOnce() throws Exception {
    web.perform(
            post("/settings/keys")
                .param("name", "till-berlin-1")
                .param("channel", "web-de")
                .param("scopes", "STOREFRONT", "STOCK")
                .with(Staff.admin())
                .with(csrf()))
        .andExpect(status().isFound())
        .andExpect(flash().attribute("made", containsString("kontor_")));
    web.perform(get("/settings/keys").with(Staff.admin()))
        .andExpect(content().string(containsString("till-berlin-1")))
        .andExpect(content().string(not(containsString("??"))));
    web.perform(post("/settings/keys").param("channel", "web-de").with(Staff.admin()).with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose what it opens.")));
  }

  private static MockHttpServletRequestBuilder person(
      String login, String name, String role, String password) {
    return post("/settings/people")
        .param("login", login)
        .param("name", name)
        .param("role", role)
        .param("password", password)
        .with(Staff.admin())
        .with(csrf());
  }
}
