package org.kontor.app.adapter.out.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.app.console.ConsoleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;

@ConsoleTest
class PublishedEventsTests {
  private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123456Z");
  private static final PublicationTargetIdentifier ONE =
      PublicationTargetIdentifier.of("published-test-one");
  private static final PublicationTargetIdentifier OTHER =
      PublicationTargetIdentifier.of("published-test-other");

  @Autowired private PublishedEvents published;
  @Autowired private EventPublicationRepository library;
  @Autowired private JdbcClient database;

  public record Happened(String what) {}

  @AfterEach
  void forget() {
    database
        .sql("delete from event_publication where listener_id like 'published-test-%'")
        .update();
  }

  @Test
  void theLibraryFindsWhatWasWrittenForEachListener() {
    Happened event = new Happened("Größe {\"42\"}");
    List<TargetEventPublication> publications =
        List.of(
            TargetEventPublication.of(event, ONE, MOMENT),
            TargetEventPublication.of(event, OTHER, MOMENT));

    published.write(event, publications);

    for (TargetEventPublication written : publications) {
      TargetEventPublication found =
          library
              .findIncompletePublicationsByEventAndTargetIdentifier(
                  event, written.getTargetIdentifier())
              .orElseThrow();
      assertThat(found.getIdentifier()).isEqualTo(written.getIdentifier());
      assertThat(found.getEvent()).isEqualTo(event);
      assertThat(found.getPublicationDate()).isEqualTo(MOMENT);
      assertThat(found.getStatus()).isEqualTo(Status.PUBLISHED);
      assertThat(found.getCompletionAttempts()).isEqualTo(1);
    }
  }
}
