package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
class OnceTests {
  @Autowired private MockMvc web;
  @Autowired private SpecimenApi api;
  @Autowired private SpecimenPages pages;
  @Autowired private JdbcClient database;

  @Test
  void answersASystemThatSendsAgainWithTheFirstAnswer() throws Exception {
    String key = UUID.randomUUID().toString();
    int before = api.done.get();
    String location =
        web.perform(question(key, 3))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    web.perform(question(key, 3))
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotency-Replayed", "true"))
        .andExpect(header().string("Location", String.valueOf(location)))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.quantity").value(3));
    assertThat(api.done.get()).isEqualTo(before + 1);
  }

  @Test
  void aDoubleClickOnAdjustMovesTheStockOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    int before = lanterns();
    for (int click = 0; click < 2; click++) {
      web.perform(
              post("/inventory/stock/HH-LNT-STU-ZIN/warehouse-leipzig/adjustment")
                  .param("change", "more")
                  .param("quantity", "2")
                  .param("reason", "Found behind the shelf")
                  .param("_once", key)
                  .with(csrf())
                  .with(Staff.ops()))
          .andExpect(status().is3xxRedirection());
    }
    assertThat(lanterns()).isEqualTo(before + 2);
  }

  private int lanterns() {
    return database
        .sql(
            "select on_hand from inventory.stock where (location, sku) = ('warehouse-leipzig', 'HH-LNT-STU-ZIN')")
        .query(Integer.class)
        .single();
  }

  @Test
  void refusesAKeyThatCameWithOtherContent() throws Exception {
    String key = UUID.randomUUID().toString();
    web.perform(question(key, 3)).andExpect(status().isCreated());
    web.perform(question(key, 4))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("/problems/key-reused"));
  }

  @Test
  void tellsASystemToComeBackWhileTheFirstIsRunning() throws Exception {
    String key = UUID.randomUUID().toString();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Integer> first =
          other.submit(() -> web.perform(question(key, 7)).andReturn().getResponse().getStatus());
      while (running(key) == 0) {
        Thread.sleep(5);
      }
      web.perform(question(key, 7))
          .andExpect(status().isConflict())
          .andExpect(header().string("Retry-After", "1"))
          .andExpect(jsonPath("$.type").value("/problems/still-running"));
      assertThat(first.get()).isEqualTo(201);
    }
  }

  @Test
  void takesOverWhatNobodyHasFinishedForAMinute() throws Exception {
    String key = UUID.randomUUID().toString();
    web.perform(question(key, 3)).andExpect(status().isCreated());
    database
        .sql(
            """
            UPDATE app.once SET status = NULL, headers = NULL, body = NULL, started_at = now() - interval '61 seconds'
            WHERE key = ?
            """)
        .param(key)
        .update();
    int before = api.done.get();
    web.perform(question(key, 3))
        .andExpect(status().isCreated())
        .andExpect(header().doesNotExist("Idempotency-Replayed"));
    assertThat(api.done.get()).isEqualTo(before + 1);
  }

  @Test
  void keepsARefusalButNotAFailureOfOurs() throws Exception {
    String refused = UUID.randomUUID().toString();
    String body = "{\"sku\":\"A\",\"quantity\":1,\"price\":1}";
    web.perform(raw(refused, body)).andExpect(status().isBadRequest());
    web.perform(raw(refused, body))
        .andExpect(status().isBadRequest())
        .andExpect(header().string("Idempotency-Replayed", "true"));
    String failed = UUID.randomUUID().toString();
    web.perform(question(failed, 500)).andExpect(status().isInternalServerError());
    web.perform(question(failed, 500)).andExpect(header().doesNotExist("Idempotency-Replayed"));
    assertThat(running(failed)).isZero();
  }

  @Test
  void doesAFormThatIsSentTwiceOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    int before = pages.done;
    String location =
        web.perform(form(key, "12.90"))
            .andExpect(status().isFound())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    web.perform(form(key, "12.90"))
        .andExpect(header().string("Location", String.valueOf(location)));
    assertThat(pages.done).isEqualTo(before + 1);
    web.perform(form(key, "13.90")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void letsKeysOfDifferentPeopleNotMeet() throws Exception {
    String key = UUID.randomUUID().toString();
    int before = pages.done;
    web.perform(form(key, "1"));
    web.perform(
        post("/profile/specimen/money")
            .param("amount", "1")
            .param("_once", key)
            .with(Staff.merch())
            .with(csrf()));
    assertThat(pages.done).isEqualTo(before + 2);
  }

  private long running(String key) {
    return database
        .sql("SELECT count(*) FROM app.once WHERE key = ? AND status IS NULL")
        .param(key)
        .query(Long.class)
        .single();
  }

  private static MockHttpServletRequestBuilder form(String key, String amount) {
    return post("/profile/specimen/money")
        .param("amount", amount)
        .param("_once", key)
        .with(Staff.ops())
        .with(csrf());
  }

  private static MockHttpServletRequestBuilder question(String key, int quantity) {
    return raw(key, "{\"sku\":\"A\",\"quantity\":" + quantity + "}");
  }

  private static MockHttpServletRequestBuilder raw(String key, String body) {
    return post("/api/v1/stock/specimen")
        .header("Authorization", "Bearer kontor_key_of_tests")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}
