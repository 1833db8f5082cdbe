package org.kontor.app.adapter.out.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.kontor.app.domain.events.Leases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeases implements Leases {
  private final String thisNode = UUID.randomUUID().toString();
  private final JdbcClient jdbc;

  JdbcLeases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean take(String name, Instant now, Duration length) {
    return jdbc.sql(
                """
                INSERT INTO app.lease (name, holder, until) VALUES (:name, :me, :until)
                ON CONFLICT (name) DO UPDATE SET holder = :me, until = :until
                WHERE app.lease.holder = :me OR app.lease.until < :now
                """)
            .param("name", name)
            .param("me", thisNode)
            .param("until", now.plus(length).atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
