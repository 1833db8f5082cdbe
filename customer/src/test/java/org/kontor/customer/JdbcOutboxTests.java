package org.kontor.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.customer.ShopperFact.Kind;
import org.kontor.customer.application.OutboxContract;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.Outbox.State;
import org.kontor.customer.domain.Timeline;
import org.kontor.customer.domain.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class JdbcOutboxTests extends OutboxContract {
  @Autowired JdbcClient jdbc;
  @Autowired Timeline timeline;
  @Autowired Outbox outbox;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate customer.profiles cascade").update();
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected UUID queue(Instant due) {
    UUID event = TimeOrderedUuid.next();
    Shopper shopper = new Shopper("ada@example.com", "Ada", null, "en");
    timeline.append(
        new TimelineEntry(event, due, shopper, Kind.SHIPPED, "K-1", Map.of(), null), due);
    return event;
  }

  @Override
  protected State stateOf(UUID event) {
    return State.valueOf(
        jdbc.sql("select state from customer.messages where event_id = :event")
            .param("event", event)
            .query(String.class)
            .single());
  }
}
