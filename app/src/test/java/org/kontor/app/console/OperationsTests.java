package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.app.application.events.RecoverEvents;
import org.kontor.app.application.invariants.CheckInvariants;
import org.kontor.app.console.SpecimenListener.SpecimenHappened;
import org.kontor.app.domain.events.Publications;
import org.kontor.app.invariants.Invariants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ConsoleTest
class OperationsTests {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private MockMvc web;
  @Autowired private SpecimenListener listener;
  @Autowired private RecoverEvents recovery;
  @Autowired private Publications publications;
  @Autowired private CheckInvariants invariants;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;

  @Test
  void triesAFailedListenerAgainUntilItSucceeds() {
    listener.fail(true);
    int before = listener.handled();
    UUID id = publish("HH-1");
    await().atMost(PATIENCE).until(() -> attempts(id) >= 1);
    assertThat(error(id)).isEqualTo("IllegalStateException: The account is locked");
    listener.fail(false);
    await().atMost(PATIENCE).until(() -> listener.handled() == before + 1);
    await().atMost(PATIENCE).until(() -> waiting(id) == 0);
    // The demo has just been played: its letters are still on their way
    await().atMost(PATIENCE).untilAsserted(() -> Invariants.assertInvariantsHold(invariants));
  }

  @Test
  void buriesWhatFailsSixTimesAndRevivesItFromThePage() throws Exception {
    listener.fail(true);
    UUID event = publish("HH-204398");
    await().atMost(PATIENCE).until(() -> attempts(event) >= 1);
    while (letter(event) == null) {
      database
          .sql("UPDATE app.publication_failure SET next_at = now() - interval '1 second'")
          .update();
      recovery.recover(false);
      Thread.sleep(50);
    }
    assertThat(waiting(event)).isZero();
    UUID letter = letter(event);
    web.perform(get("/operations/events").with(Staff.ops()))
        .andExpect(content().string(containsString("SpecimenHappened")))
        .andExpect(content().string(containsString("HH-204398")))
        .andExpect(content().string(containsString("The account is locked")))
        .andExpect(content().string(not(containsString("??"))));
    web.perform(get("/operations/events/" + letter).with(Staff.ops()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("app.specimen-listener")));

    listener.fail(false);
    int before = listener.handled();
    web.perform(post("/operations/events/" + letter + "/retry").with(Staff.ops()).with(csrf()))
        .andExpect(status().isFound());
    await().atMost(PATIENCE).until(() -> listener.handled() == before + 1);
    await().atMost(PATIENCE).until(() -> waiting(event) == 0);
    assertThat(letter(event)).isNull();
  }

  @Test
  void keepsWhoDiscardedWhat() throws Exception {
    UUID letter = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO app.dead_letter (id, listener_id, event_type, payload, published_at, attempts, last_error, died_at)
            VALUES (?, 'orders.gone', 'org.kontor.orders.Gone', '{}', now(), 6, 'x', now())
            """)
        .param(letter)
        .update();
    web.perform(post("/operations/events/" + letter + "/discard").with(Staff.ops()).with(csrf()));
    String by =
        database
            .sql("SELECT discarded_by FROM app.dead_letter WHERE id = ?")
            .param(letter)
            .query(String.class)
            .single();
    assertThat(by).isEqualTo("ops");
    web.perform(get("/operations/events/" + letter).with(Staff.ops()))
        .andExpect(status().isNotFound());
  }

  @Test
  void findsAnInvariantByItsNameAndShowsTheRowsThatBreakIt() throws Exception {
    database
        .sql("CREATE VIEW app.invariant_i99_specimen AS SELECT 'HH-7' AS number, 3 AS missing")
        .update();
    database
        .sql("COMMENT ON VIEW app.invariant_i99_specimen IS 'I99: nothing is missing'")
        .update();
    try {
      web.perform(post("/operations/invariants/check").with(Staff.ops()).with(csrf()))
          .andExpect(status().isFound());
      web.perform(get("/operations/invariants").with(Staff.ops()))
          .andExpect(content().string(containsString("I99: nothing is missing")))
          .andExpect(content().string(containsString("Broken")))
          .andExpect(content().string(not(containsString("??"))));
      web.perform(get("/operations/invariants/app.invariant_i99_specimen").with(Staff.ops()))
          .andExpect(content().string(containsString("HH-7")));
      web.perform(get("/operations/invariants/pg_catalog.pg_user").with(Staff.ops()))
          .andExpect(status().isNotFound());
    } finally {
      database.sql("DROP VIEW app.invariant_i99_specimen").update();
    }
  }

  @Test
  void saysOnTheHomePageHowTheHouseIsDoing() throws Exception {
    web.perform(
            get("/operations/figures")
                .with(Staff.ops())
                .header("HX-Request", "true")
                .header("HX-Target", "operations-figures"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Dead letters")))
        .andExpect(content().string(not(containsString("<main"))));
    web.perform(get("/").with(Staff.ops()))
        .andExpect(content().string(containsString("hx-get=\"/operations/figures\"")));
    web.perform(get("/").with(Staff.merch()))
        .andExpect(content().string(not(containsString("hx-get=\"/operations/figures\""))));
  }

  private UUID publish(String number) {
    UUID id = UUID.randomUUID();
    transaction.executeWithoutResult(_ -> events.publishEvent(new SpecimenHappened(id, number)));
    return id;
  }

  private long waiting(UUID event) {
    return database
        .sql(
            "SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND serialized_event LIKE ?")
        .param("%" + event + "%")
        .query(Long.class)
        .single();
  }

  private int attempts(UUID event) {
    return database
        .sql(
            """
            SELECT coalesce(max(f.attempts), 0) FROM app.publication_failure f
            JOIN event_publication p ON p.id = f.publication_id WHERE p.serialized_event LIKE ?
            """)
        .param("%" + event + "%")
        .query(Integer.class)
        .single();
  }

  private String error(UUID event) {
    return database
        .sql(
            """
            SELECT f.last_error FROM app.publication_failure f
            JOIN event_publication p ON p.id = f.publication_id WHERE p.serialized_event LIKE ?
            """)
        .param("%" + event + "%")
        .query(String.class)
        .single();
  }

  @Test
  void forgetsWhatWasHeardLongAgoAndNothingElse() {
    Instant now = Instant.now();
    UUID old = publication(now.minus(Duration.ofDays(9)), true);
    UUID recent = publication(now.minus(Duration.ofDays(1)), true);
    UUID waiting = publication(now, false);
    Instant aWeekAgo = now.minus(Duration.ofDays(7));
    assertThat(publications.forgetHeard(aWeekAgo, 10_000)).isPositive();
    assertThat(publications.forgetHeard(aWeekAgo, 10_000)).isZero();
    assertThat(
            database
                .sql("SELECT id FROM event_publication WHERE event_type = 'forgetting'")
                .query(UUID.class)
                .set())
        .contains(recent, waiting)
        .doesNotContain(old);
    database.sql("DELETE FROM event_publication WHERE event_type = 'forgetting'").update();
  }

  private UUID publication(Instant at, boolean heard) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
              completion_date)
            VALUES (:id, 'app.nobody', 'forgetting', '{}', :at, :status, :heard)
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("status", heard ? "COMPLETED" : "PUBLISHED")
        .param("heard", heard ? at.atOffset(ZoneOffset.UTC) : null)
        .update();
    return id;
  }

  private @Nullable UUID letter(UUID event) {
    return database
        .sql("SELECT id FROM app.dead_letter WHERE payload LIKE ?")
        .param("%" + event + "%")
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
