package org.kontor.orders.application;

import java.time.Clock;
import org.kontor.orders.domain.cart.Carts;
import org.springframework.stereotype.Service;

@Service
class ForgetCartsService implements ForgetCarts {
  private static final int AT_ONCE = 1_000;

  private final Carts carts;
  private final Clock clock;

  ForgetCartsService(Carts carts, Clock clock) {
    this.carts = carts;
    this.clock = clock;
  }

  @Override
  public int forgetExpired() {
    int sum = 0;
    for (int gone = AT_ONCE; gone == AT_ONCE; sum += gone) {
      gone = carts.removeExpired(clock.instant(), AT_ONCE);
    }
    return sum;
  }
}
