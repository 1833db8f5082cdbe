package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.ChannelId;
import org.kontor.orders.application.Refusal;
import org.kontor.orders.application.RefusedPlacements;
import org.kontor.orders.domain.Orders.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcRefusedPlacements implements RefusedPlacements {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcRefusedPlacements(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public boolean keep(ChannelId channel, RequestKey key, List<Refusal> reasons, Instant at) {
    return jdbc.sql(
                """
                insert into orders.refused_placement (channel, key, fingerprint, reasons, at)
                select :channel, :key, :fingerprint, :reasons::jsonb, :at
                where not exists (select from orders.orders
                                  where channel = :channel and idempotency_key = :key)
                on conflict (channel, key) do nothing
                """)
            .param("channel", channel.value())
            .param("key", key.value())
            .param("fingerprint", key.fingerprint())
            .param("reasons", json.writeValueAsString(reasons))
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  public Optional<Kept> find(ChannelId channel, String key) {
    return jdbc.sql(
            "select fingerprint, reasons from orders.refused_placement where channel = ? and key = ?")
        .params(channel.value(), key)
        .query((row, _) ->
            new Kept(
                row.getString("fingerprint"),
                List.of(json.readValue(row.getString("reasons"), Refusal[].class))))
        .optional();
  }

  @Override
  public int forget(Instant before, int limit) {
    return jdbc.sql(
            """
            delete from orders.refused_placement where ctid in (
              select ctid from orders.refused_placement where at < ? limit ? for update skip locked)
            """)
        .params(Timestamp.from(before), limit)
        .update();
  }
}
