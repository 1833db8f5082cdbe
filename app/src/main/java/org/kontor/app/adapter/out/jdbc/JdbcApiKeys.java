package org.kontor.app.adapter.out.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.ApiKey.Revocation;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.KeyText;
import org.kontor.app.domain.keys.Scope;
import org.kontor.catalog.ChannelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each request brings a key, so they are kept in memory, for ten seconds: that long a revocation
/// may take to reach the other nodes. Unknown keys aren't kept, or guessing would fill the memory.
@Repository
class JdbcApiKeys implements ApiKeys {
  private static final String COLUMNS =
      "SELECT id, name, prefix, channel, scopes, created_at, last_used_at, revoked_at, revoked_by FROM app.api_key ";
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Cache<String, ApiKey> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).maximumSize(10_000).build();
  private final Cache<UUID, Instant> noted =
      Caffeine.newBuilder()
          .expireAfterWrite(BETWEEN_NOTES.multipliedBy(2))
          .maximumSize(10_000)
          .build();

  JdbcApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ApiKey> find(KeyText presented) {
    String hash = presented.hash();
    Optional<ApiKey> remembered = Optional.ofNullable(known.getIfPresent(hash));
    if (remembered.isPresent()) {
      return remembered;
    }
    Optional<ApiKey> read =
        jdbc.sql(COLUMNS + "WHERE hash = ?").param(hash).query(JdbcApiKeys::key).optional();
    read.ifPresent(key -> known.put(hash, key));
    return read;
  }

  @Override
  public List<ApiKey> all() {
    return jdbc.sql(COLUMNS + "ORDER BY created_at DESC, id").query(JdbcApiKeys::key).list();
  }

  @Override
  public void add(ApiKey key, KeyText text) {
    jdbc.sql(
            """
            INSERT INTO app.api_key (id, name, hash, prefix, channel, scopes, created_at)
            VALUES (:id, :name, :hash, :prefix, :channel, :scopes, :at)
            """)
        .param("id", key.id())
        .param("name", key.name())
        .param("hash", text.hash())
        .param("prefix", key.prefix())
        .param("channel", key.channel().value())
        .param("scopes", key.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
        .param("at", utc(key.createdAt()))
        .update();
  }

  @Override
  public void revoke(UUID id, String by, Instant at) {
    jdbc.sql(
            "UPDATE app.api_key SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL")
        .params(utc(at), by, id)
        .update();
    known.asMap().values().removeIf(key -> key.id().equals(id));
  }

  @Override
  public void used(ApiKey key, Instant at) {
    Instant last = noted.getIfPresent(key.id());
    if (last != null && Duration.between(last, at).compareTo(BETWEEN_NOTES) < 0) {
      return;
    }
    noted.put(key.id(), at);
    jdbc.sql("UPDATE app.api_key SET last_used_at = ? WHERE id = ?")
        .params(utc(at), key.id())
        .update();
  }

  private static ApiKey key(ResultSet row, int number) throws SQLException {
    String[] scopes = (String[]) row.getArray("scopes").getArray();
    Instant revokedAt = instant(row, "revoked_at");
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        new ChannelId(row.getString("channel")),
        Arrays.stream(scopes).map(Scope::valueOf).collect(Collectors.toSet()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "last_used_at"),
        revokedAt == null ? null : new Revocation(row.getString("revoked_by"), revokedAt));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
