package org.kontor.orders;

import java.util.ArrayList;
import java.util.List;
import org.kontor.inventory.Claim;

/// Stops whatever it is asked to, unless it was told that all is packed.
public final class Works implements StopFulfillment {
  public volatile boolean packed;

  @Override
  public Result stop(OrderId order, List<Units> units, List<Claim> plan) {
    if (packed) {
      return new Result.TooLate(units);
    }
    List<Claim> released = new ArrayList<>();
    for (Units part : units) {
      int left = part.quantity();
      for (Claim claim : plan) {
        int taken = Math.min(left, claim.quantity());
        if (claim.line() == part.line() && taken > 0) {
          released.add(new Claim(claim.line(), claim.location(), claim.sku(), taken));
          left -= taken;
        }
      }
    }
    return new Result.Stopped(released);
  }
}
