package org.kontor.orders.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.stereotype.Service;

@Service
class ForgetCartsService implements ForgetCarts {
  private static final int AT_ONCE = 1_000;

  /// Longer than anybody repeats a request.
  private static final Duration REFUSALS_KEPT = Duration.ofDays(2);

  private final Carts carts;
  private final RefusedPlacements refusals;
  private final Clock clock;

  ForgetCartsService(Carts carts, RefusedPlacements refusals, Clock clock) {
    this.carts = carts;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public int forgetExpired() {
    Instant now = clock.instant();
    return allOf(() -> carts.removeExpired(now, AT_ONCE))
        + allOf(() -> refusals.forget(now.minus(REFUSALS_KEPT), AT_ONCE));
  }

  private static int allOf(IntSupplier forget) {
    int sum = 0;
    for (int gone = AT_ONCE; gone == AT_ONCE; sum += gone) {
      gone = forget.getAsInt();
    }
    return sum;
  }
}
