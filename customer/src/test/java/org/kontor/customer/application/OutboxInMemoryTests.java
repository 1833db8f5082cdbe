package org.kontor.customer.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.ShopperFact.Kind;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.Outbox.State;
import org.kontor.customer.domain.OutgoingMessage;

class OutboxInMemoryTests extends OutboxContract {
  private final OutboxInMemory outbox = new OutboxInMemory();

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected UUID queue(Instant due) {
    UUID event = TimeOrderedUuid.next();
    outbox.put(
        new OutgoingMessage(
            event,
            Kind.SHIPPED,
            "K-1",
            due,
            Map.of(),
            "ada@example.com",
            "Ada",
            Locale.ENGLISH,
            0,
            due));
    return event;
  }

  @Override
  protected State stateOf(UUID event) {
    return outbox.state(event);
  }
}
