package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.app.domain.signin.Patience;
import org.kontor.app.domain.signin.Tries;
import org.kontor.app.domain.signin.Tries.Began;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
class SignInTriesTests {
  private static final String RIGHT = "demo-password-of-tests";
  private static final String HOME = "192.0.2.1";

  @Autowired private MockMvc web;
  @Autowired private Tries tries;
  @Autowired private JdbcClient database;

  @AfterEach
  void forgetAll() {
    database.sql("DELETE FROM app.sign_in_tries").update();
  }

  @ParameterizedTest
  @CsvSource({"merch", "somebody-else", "My Own Pa$$word"})
  void aNameWaitsAfterFiveWrongTriesWhetherSomeoneHasItOrNot(String name) throws Exception {
    for (int i = 0; i < 5; i++) {
      signIn(name, "wrong", HOME).andExpect(header().string("Location", "/sign-in?refused"));
    }
    signIn(name, RIGHT, "198.51.100.7")
        .andExpect(unauthenticated())
        .andExpect(header().string("Location", "/sign-in?paused=1"));
    web.perform(get("/sign-in?paused=1").header("Accept-Language", "ru"))
        .andExpect(content().string(containsString("Попробуйте через 1 минуту.")));
  }

  @Test
  void eachFurtherWrongTryWaitsLonger() throws Exception {
    for (int seconds : new int[] {0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900}) {
      signIn("merch", "wrong", HOME).andExpect(header().string("Location", "/sign-in?refused"));
      assertThat(pause("merch")).isEqualTo(Duration.ofSeconds(seconds));
      database.sql("UPDATE app.sign_in_tries SET until = last_at").update();
    }
    signIn("merch", RIGHT, HOME).andExpect(authenticated());
    signIn("merch", "wrong", HOME);
    assertThat(pause("merch")).isZero();
  }

  @Test
  void aDayLaterTheyAreForgotten() throws Exception {
    for (int i = 0; i < 5; i++) {
      signIn("merch", "wrong", HOME);
    }
    database
        .sql("UPDATE app.sign_in_tries SET last_at = now() - interval '25 h', until = now()")
        .update();
    signIn("merch", "wrong", HOME);
    assertThat(pause("merch")).isZero();
  }

  @Test
  void anAddressWaitsWhateverNamesItTries() throws Exception {
    for (int i = 0; i < 30; i++) {
      signIn("guess-" + i, "wrong", "2001:db8::" + i);
    }
    signIn("merch", RIGHT, "2001:db8::ffff")
        .andExpect(header().string("Location", "/sign-in?paused=1"));
    signIn("merch", RIGHT, HOME).andExpect(authenticated());
    web.perform(get("/operations/sign-ins").with(Staff.ops()))
        .andExpect(content().string(containsString(">2001:db8:0:0::/64<")));
  }

  @Test
  void whatANameWaitsForDoesntCountForTheAddress() throws Exception {
    for (int i = 0; i < 35; i++) {
      signIn("merch", RIGHT + (i < 5 ? "-wrong" : ""), HOME).andExpect(unauthenticated());
    }
    signIn("service", RIGHT, HOME).andExpect(authenticated());
  }

  @Test
  void peopleOfAStoreWhoComeRightDontUseUpTheirAddress() throws Exception {
    for (int i = 0; i < 35; i++) {
      signIn("store", RIGHT, HOME).andExpect(authenticated());
    }
  }

  @Test
  void manyTriesAtOnceDontSlipThrough() {
    Instant now = Instant.now();
    long open =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(_ -> tries.begin(Patience.NAME, "merch", now))
            .filter(Began.Open.class::isInstance)
            .count();
    assertThat(open).isEqualTo(5);
  }

  @Test
  void theDialogHearsForHowLong() throws Exception {
    for (int i = 0; i < 5; i++) {
      signIn("merch", "wrong", HOME);
    }
    web.perform(form("merch", RIGHT, HOME).header("HX-Request", "true"))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"));
  }

  @Test
  void operationsSeesThemAndLetsThemTryAgain() throws Exception {
    for (int i = 0; i < 5; i++) {
      signIn("merch", "wrong", HOME);
      signIn("my-own-password", "wrong", HOME);
    }
    web.perform(get("/operations/sign-ins").with(Staff.ops()))
        .andExpect(content().string(containsString(">merch<")))
        .andExpect(content().string(containsString("a name that nobody has")))
        .andExpect(
            content().string(allOf(not(containsString("my-own")), not(containsString("??")))));
    web.perform(get("/operations/figures").with(Staff.ops()))
        .andExpect(content().string(containsString("Sign-ins that wait")));
    web.perform(
            post("/operations/sign-ins/lift")
                .param("patience", "NAME")
                .param("who", "merch")
                .with(Staff.ops())
                .with(csrf()))
        .andExpect(status().isFound());
    signIn("merch", RIGHT, HOME).andExpect(authenticated());
  }

  @Test
  void aWrongKeyIsRefusedAndLocksNobodyOut() throws Exception {
    for (int i = 0; i < 40; i++) {
      web.perform(system("kontor_key_that_nobody_made")).andExpect(status().isUnauthorized());
    }
    web.perform(system("kontor_key_of_tests")).andExpect(status().isOk());
  }

  private Duration pause(String login) {
    return database
        .sql("SELECT extract(epoch FROM until - last_at)::int FROM app.sign_in_tries WHERE who = ?")
        .param(login)
        .query(Integer.class)
        .optional()
        .map(Duration::ofSeconds)
        .orElse(Duration.ZERO);
  }

  private ResultActions signIn(String name, String password, String address) throws Exception {
    return web.perform(form(name, password, address));
  }

  private static MockHttpServletRequestBuilder form(String name, String password, String address) {
    return post("/sign-in")
        .param("username", name)
        .param("password", password)
        .remoteAddress(address)
        .with(csrf());
  }

  private static MockHttpServletRequestBuilder system(String key) {
    return get("/api/v1/stock/specimen").header("Authorization", "Bearer " + key);
  }
}
