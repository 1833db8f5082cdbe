package org.kontor.orders.domain.cart;

import java.time.Instant;
import java.util.Optional;
import org.kontor.orders.CartId;

/// Every cart that is still open.
public interface Carts {
  /// @param tokenHash what the shopper's access goes by: the token itself is not kept
  void add(Cart cart, String tokenHash, Instant expiresAt);

  Optional<Kept> find(CartId id);

  /// As this node saved it last, if it still knows; others may have changed it since. Good for a
  /// change that is then saved, which proves it, and for nothing else.
  Optional<Kept> remembered(CartId id);

  /// @return false, and nothing saved, if someone else saved it since
  boolean save(Kept before, Cart after, Instant expiresAt);

  void remove(CartId id);

  /// Forgets carts whose time is over.
  ///
  /// @return how many
  int removeExpired(Instant now, int limit);

  record Kept(Cart cart, int version, String tokenHash) {}
}
