package org.kontor.orders.application;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.kontor.orders.CartId;
import org.kontor.orders.domain.cart.Carts;

/// Who asks for which cart: whoever has the token that it was begun with, or a caller trusted with
/// any.
public record CartAccess(CartId id, @Nullable String token, boolean trusted) {
  private static final int ATTEMPTS = 5;

  /// @throws NotFound also if the cart is there and the token isn't its own: nobody learns which
  ///   carts exist
  Carts.Kept open(Carts carts) {
    return carts.find(id).filter(this::mayOpen).orElseThrow(() -> new NotFound("Cart", id));
  }

  /// Changes the cart, and does so again if somebody else changed it meanwhile. The first attempt
  /// is on the cart as we remember it, which saves looking; only what was saved counts of it, since
  /// saving proves that nobody knows better.
  ///
  /// @param attempt empty if it could not be saved
  /// @param saved whether an answer says that it was
  /// @throws NotFound as [#open] does
  /// @throws StaleVersion if others were faster each time
  <R> R change(Carts carts, Function<Carts.Kept, Optional<R>> attempt, Predicate<R> saved) {
    Optional<R> answer = fromMemory(carts, attempt).filter(saved);
    for (int i = 0; i < ATTEMPTS && answer.isEmpty(); i++) {
      answer = attempt.apply(open(carts));
    }
    return answer.orElseThrow(() -> new StaleVersion("Cart", id));
  }

  private <R> Optional<R> fromMemory(Carts carts, Function<Carts.Kept, Optional<R>> attempt) {
    try {
      return carts.remembered(id).filter(this::mayOpen).flatMap(attempt);
    } catch (RuntimeException e) {
      // What is wrong with the cart that we remember may be right with the one that is
      return Optional.empty();
    }
  }

  private boolean mayOpen(Carts.Kept kept) {
    return token == null ? trusted : Secrets.hash(token).equals(kept.tokenHash());
  }
}
