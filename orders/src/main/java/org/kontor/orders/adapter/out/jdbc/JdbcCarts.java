package org.kontor.orders.adapter.out.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.kontor.orders.CartId;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcCarts implements Carts {
  private final JdbcClient jdbc;
  private final JsonMapper json;

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
            values (?, ?, ?, 1, ?::jsonb, ?)
            """)
        .params(
            cart.id().value(),
            tokenHash,
            cart.channel().value(),
            json.writeValueAsString(cart),
            Timestamp.from(expiresAt))
        .update();
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
  public boolean save(Cart cart, int version, Instant expiresAt) {
    return jdbc.sql(
                """
                update orders.cart set body = ?::jsonb, version = version + 1, expires_at = ?
                where id = ? and version = ?
                """)
            .params(
                json.writeValueAsString(cart),
                Timestamp.from(expiresAt),
                cart.id().value(),
                version)
            .update()
        == 1;
  }

  @Override
  public void remove(CartId id) {
    jdbc.sql("delete from orders.cart where id = ?").param(id.value()).update();
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
}
