package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.app.application.people.AppointPerson;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ConsoleTest
class PasswordTests {
  private static final String FIRST = "first-secret-words";
  private static final String SECOND = "second-secret-words";
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  /// What is known of someone is remembered for seconds: each test has its own.
  private final String login = "vera-" + PEOPLE.incrementAndGet();

  @Autowired private MockMvc web;
  @Autowired private AppointPerson appoint;
  @Autowired private People people;
  @Autowired private JdbcClient database;

  @BeforeEach
  void someone() {
    appoint.appoint(
        new AppointPerson.Command(login, true, "Vera Lang", Role.OPERATIONS, Set.of(), FIRST));
  }

  @AfterEach
  void leaves() {
    people.remove(login);
    database.sql("DELETE FROM app.sign_in_tries").update();
  }

  @Test
  void theNewOneOpensAndTheOldOneDoesnt() throws Exception {
    MockHttpSession here = signedIn(FIRST);
    change(here, FIRST, SECOND, SECOND).andExpect(redirectedUrl("/profile/password"));
    web.perform(formLogin("/sign-in").user(login).password(FIRST)).andExpect(unauthenticated());
    web.perform(formLogin("/sign-in").user(login).password(SECOND)).andExpect(authenticated());
  }

  @Test
  void otherSessionsEndAndThisOneGoesOn() throws Exception {
    MockHttpSession here = signedIn(FIRST);
    MockHttpSession elsewhere = signedIn(FIRST);
    web.perform(get("/search").session(elsewhere)).andExpect(status().isOk());
    change(here, FIRST, SECOND, SECOND);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> web.perform(get("/search").session(elsewhere)).andExpect(status().isFound()));
    assertThat(elsewhere.isInvalid()).isTrue();
    web.perform(get("/search").session(here)).andExpect(status().isOk());
    web.perform(get("/profile/password").session(here))
        .andExpect(content().string(not(containsString("??"))));
  }

  /// In the seconds before the other session ends it must not become one of the new password.
  @Test
  void aChosenThemeSavesNoOldSession() throws Exception {
    MockHttpSession here = signedIn(FIRST);
    MockHttpSession elsewhere = signedIn(FIRST);
    web.perform(get("/search").session(elsewhere));
    change(here, FIRST, SECOND, SECOND);
    web.perform(post("/profile/theme").param("theme", "dark").session(elsewhere).with(csrf()));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> web.perform(get("/search").session(elsewhere)).andExpect(status().isFound()));
  }

  @Test
  void anAdministratorWhoGivesANewOneEndsAllSessionsToo() throws Exception {
    MockHttpSession elsewhere = signedIn(FIRST);
    appoint.appoint(
        new AppointPerson.Command(login, false, "Vera Lang", Role.OPERATIONS, Set.of(), SECOND));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> web.perform(get("/search").session(elsewhere)).andExpect(status().isFound()));
  }

  @Test
  void aSessionOfSomeoneDismissedIsNoneOfTheirNamesake() throws Exception {
    MockHttpSession elsewhere = signedIn(FIRST);
    people.remove(login);
    someone();
    web.perform(get("/search").session(elsewhere)).andExpect(status().isFound());
    assertThat(elsewhere.isInvalid()).isTrue();
  }

  @Test
  void aPasswordThatIsNoLongerCurrentIsNotReplaced() {
    String before = people.passwordHash(login).orElseThrow();
    people.savePassword(login, "{noop}of-the-administrator");
    assertThat(people.replacePassword(login, before, "{noop}of-the-thief")).isEmpty();
    assertThat(people.passwordHash(login)).hasValue("{noop}of-the-administrator");
  }

  @Test
  void whoGuessesAtTheDoorDoesntStopThemInside() throws Exception {
    MockHttpSession here = signedIn(FIRST);
    for (int i = 0; i < 5; i++) {
      web.perform(formLogin("/sign-in").user(login).password("guess")).andExpect(unauthenticated());
    }
    change(here, FIRST, SECOND, SECOND).andExpect(redirectedUrl("/profile/password"));
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-one,          second-secret-words, second-secret-words, isn’t your current",
    "first-secret-words, short,               short,               at least 12 characters",
    "first-secret-words, vera-lang-vera,      vera-lang-vera,      is your name",
    "first-secret-words, kontor-kontor,       kontor-kontor,       is your name",
    "first-secret-words, qwerty123456,        qwerty123456,        first that anyone tries",
    "first-secret-words, aaaaaaaaaaaaaa,      aaaaaaaaaaaaaa,      first that anyone tries",
    "first-secret-words, first-secret-words,  first-secret-words,  password that you have",
    "first-secret-words, second-secret-words, another-secret-word, two don’t match"
  })
  void saysWhatIsWrong(String current, String wanted, String again, String sentence)
      throws Exception {
    MockHttpSession here = signedIn(FIRST);
    change(here, current, wanted, again)
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(sentence),
                        containsString("aria-invalid=\"true\""),
                        not(containsString(wanted)))));
    web.perform(formLogin("/sign-in").user(login).password(FIRST)).andExpect(authenticated());
  }

  @Test
  void aWrongOneTypedTwiceIsNotCalledTheirs() throws Exception {
    change(signedIn(FIRST), "wrong-but-long-one", "wrong-but-long-one", "wrong-but-long-one")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("isn’t your current"),
                        not(containsString("password that you have")))));
  }

  @Test
  void whoGuessesTheCurrentOneWaits() throws Exception {
    MockHttpSession here = signedIn(FIRST);
    for (int i = 0; i < 5; i++) {
      change(here, "wrong-one", SECOND, SECOND).andExpect(status().isUnprocessableContent());
    }
    change(here, FIRST, SECOND, SECOND)
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("Try again in 1 minute.")));
  }

  private MockHttpSession signedIn(String password) throws Exception {
    return (MockHttpSession)
        web.perform(formLogin("/sign-in").user(login).password(password))
            .andExpect(authenticated())
            .andReturn()
            .getRequest()
            .getSession();
  }

  private ResultActions change(MockHttpSession session, String current, String wanted, String again)
      throws Exception {
    return web.perform(
        post("/profile/password")
            .param("current", current)
            .param("wanted", wanted)
            .param("again", again)
            .session(session)
            .with(csrf()));
  }
}
