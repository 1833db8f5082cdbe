package org.kontor.app.adapter.out.events;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

/// An event's row for each of its listeners. The library writes them one by one, and puts the event
/// into words for each.
@Component
class PublishedEvents {
  private static final String PUBLISH =
      """
      insert into event_publication (id, event_type, listener_id, publication_date, serialized_event,
        status, completion_attempts, last_resubmission_date)
      select p.id, ?, p.listener, p.at, ?, 'PUBLISHED', 1, p.at
      from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as p (id, listener, at)
      """;

  private final JdbcClient jdbc;
  private final EventSerializer json;

  PublishedEvents(JdbcClient jdbc, EventSerializer json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void write(Object event, Collection<TargetEventPublication> publications) {
    if (publications.isEmpty()) {
      return;
    }
    jdbc.sql(PUBLISH)
        .params(
            event.getClass().getName(),
            json.serialize(event),
            texts(publications, TargetEventPublication::getIdentifier),
            texts(publications, each -> each.getTargetIdentifier().getValue()),
            texts(publications, TargetEventPublication::getPublicationDate))
        .update();
  }

  private static String[] texts(
      Collection<TargetEventPublication> publications,
      Function<TargetEventPublication, Object> of) {
    return publications.stream().map(of).map(Object::toString).toArray(String[]::new);
  }
}
