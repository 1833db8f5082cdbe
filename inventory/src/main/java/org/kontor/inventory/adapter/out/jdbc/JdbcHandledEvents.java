package org.kontor.inventory.adapter.out.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.kontor.inventory.domain.HandledEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandledEvents implements HandledEvents {
  private final JdbcClient jdbc;

  JdbcHandledEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean begin(UUID event, String listener, Instant at) {
    return jdbc.sql(
                """
                insert into inventory.inbox (event_id, listener, handled_at) values (:event, :listener, :at)
                on conflict do nothing
                """)
            .param("event", event)
            .param("listener", listener)
            .param("at", Params.time(at))
            .update()
        > 0;
  }
}
