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
  /// is on the cart as we remember it, which saves looking. Saving proves that nobody knows better;
  /// any other answer stands if a look at the cart finds nothing newer.
  ///
  /// @param attempt empty if it could not be saved
  /// @param saved whether an answer says that it was
  /// @throws NotFound as [#open] does
  /// @throws StaleVersion if others were faster each time
  <R> R change(Carts carts, Function<Carts.Kept, Optional<R>> attempt, Predicate<R> saved) {
    Optional<Carts.Kept> remembered = carts.remembered(id).filter(this::mayOpen);
    Optional<R> first = remembered.flatMap(kept -> unlessOutdated(kept, attempt));
    if (first.filter(saved).isPresent()) {
      return first.get();
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      Carts.Kept kept = open(carts);
      Optional<R> answer =
          first.isPresent() && isSame(kept, remembered) ? first : attempt.apply(kept);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new StaleVersion("Cart", id);
  }

  /// What is wrong with the cart that we remember may be right with the one that is.
  private static <R> Optional<R> unlessOutdated(
      Carts.Kept kept, Function<Carts.Kept, Optional<R>> attempt) {
    try {
      return attempt.apply(kept);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Carts.Kept kept, Optional<Carts.Kept> remembered) {
    return remembered.filter(mine -> mine.version() == kept.version()).isPresent();
  }

  private boolean mayOpen(Carts.Kept kept) {
    return token == null ? trusted : Secrets.hash(token).equals(kept.tokenHash());
  }
}
