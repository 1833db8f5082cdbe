package org.kontor.orders.adapter.out.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.kontor.orders.CartId;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Carts don't wait for the disk: with the machine, not with the process, the last half second of
/// what shoppers typed may be lost. The order that follows does wait, and all before it with it.
@Component
class JdbcCarts implements Carts {
  private static final int REMEMBERED = 2_000;
  private static final String UPDATE =
      """
      update orders.cart set body = ?::json, version = version + 1, expires_at = ?
      where id = ? and version = ? and set_config('synchronous_commit', 'off', true) = 'off'
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Cache<CartId, Kept> memory = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  JdbcCarts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    // What an older version of us wrote may hold more than we know
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  @Override
  public void add(Cart cart, String tokenHash, Instant expiresAt) {
    jdbc.sql(
            """
            insert into orders.cart (id, token_hash, channel, version, body, expires_at)
            select ?, ?, ?, 1, ?::json, ? where set_config('synchronous_commit', 'off', true) = 'off'
            """)
        .params(
            cart.id().value(),
            tokenHash,
            cart.channel().value(),
            json.writeValueAsString(cart),
            Timestamp.from(expiresAt))
        .update();
    remember(new Kept(cart, 1, tokenHash));
  }

  @Override
  public Optional<Kept> remembered(CartId id) {
    return Optional.ofNullable(memory.getIfPresent(id));
  }

  @Override
  public Optional<Kept> find(CartId id) {
    return jdbc.sql("select body, version, token_hash from orders.cart where id = ?")
        .param(id.value())
        .query((row, _) ->
            new Kept(json.readValue(row.getString(1), Cart.class), row.getInt(2), row.getString(3)))
        .optional();
  }

  @Override
  public boolean save(Kept before, Cart after, Instant expiresAt) {
    int saved =
        jdbc.sql(UPDATE)
            .params(
                json.writeValueAsString(after),
                Timestamp.from(expiresAt),
                after.id().value(),
                before.version())
            .update();
    if (saved == 0) {
      memory.invalidate(after.id());
      return false;
    }
    remember(new Kept(after, before.version() + 1, before.tokenHash()));
    return true;
  }

  @Override
  public void remove(CartId id) {
    jdbc.sql("delete from orders.cart where id = ?").param(id.value()).update();
    memory.invalidate(id);
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    return jdbc.sql(
            """
            delete from orders.cart where id in
              (select id from orders.cart where expires_at < ? limit ? for update skip locked)
            """)
        .params(Timestamp.from(now), limit)
        .update();
  }

  /// Only what is committed: a version that was rolled back is given again, to another cart.
  private void remember(Kept kept) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      memory.put(kept.cart().id(), kept);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            memory.put(kept.cart().id(), kept);
          }
        });
  }
}
