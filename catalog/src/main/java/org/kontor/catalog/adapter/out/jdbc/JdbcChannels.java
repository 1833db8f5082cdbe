package org.kontor.catalog.adapter.out.jdbc;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.domain.ChannelBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Channels change a few times a year and are asked for on every request: they are read once a
/// minute. On the instance that changed one the change is seen at once, on others within that
/// minute.
@Repository
class JdbcChannels implements Channels, ChannelBook {
  private static final String ALL = "all";

  private final JdbcClient jdbc;
  private final LoadingCache<String, List<Channel>> channels =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(_ -> read());

  JdbcChannels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Channel> find(ChannelId id) {
    return all().stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  @Override
  public List<Channel> all() {
    return channels.get(ALL);
  }

  @Override
  public void save(Channel channel, int position) {
    jdbc.sql(
            """
            insert into catalog.channels (id, name, kind, currency, country, prices_include_tax, language, zone,
              hold_for_seconds, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, kind = excluded.kind, currency = excluded.currency,
              country = excluded.country, prices_include_tax = excluded.prices_include_tax,
              language = excluded.language, zone = excluded.zone, hold_for_seconds = excluded.hold_for_seconds,
              position = excluded.position
            """)
        .params(
            channel.id().value(),
            channel.name(),
            channel.kind().name(),
            channel.currency().getCurrencyCode(),
            channel.country(),
            channel.pricesIncludeTax(),
            channel.language(),
            channel.zone().getId(),
            (int) channel.holdFor().toSeconds(),
            position)
        .update();
    forget();
  }

  /// Now, for this transaction, and again after it, for what others read meanwhile.
  private void forget() {
    channels.invalidateAll();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              channels.invalidateAll();
            }
          });
    }
  }

  private List<Channel> read() {
    return jdbc.sql("select * from catalog.channels order by position, id")
        .query(JdbcChannels::channel)
        .list();
  }

  private static Channel channel(ResultSet row, int number) throws SQLException {
    return new Channel(
        new ChannelId(row.getString("id")),
        row.getString("name"),
        Channel.Kind.valueOf(row.getString("kind")),
        Currency.getInstance(row.getString("currency")),
        row.getString("country"),
        row.getBoolean("prices_include_tax"),
        row.getString("language"),
        ZoneId.of(row.getString("zone")),
        Duration.ofSeconds(row.getInt("hold_for_seconds")));
  }
}
