package org.kontor.orders.adapter.out.jdbc;

import java.util.UUID;
import org.kontor.orders.domain.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcInbox implements Inbox {
  private final JdbcClient jdbc;

  JdbcInbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isNew(UUID event, String listener) {
    return jdbc.sql("insert into orders.inbox values (?, ?) on conflict do nothing")
            .params(event, listener)
            .update()
        == 1;
  }
}
