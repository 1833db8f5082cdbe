package org.kontor.fulfillment.domain.work;

import java.time.Duration;

/// How long what is ready waits for the shopper before it is put back.
public record PickupKeeping(Duration time) {
  public PickupKeeping {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("Goods are kept for a while at least");
    }
  }
}
