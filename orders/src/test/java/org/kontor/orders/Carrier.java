package org.kontor.orders;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockAvailability;

/// Plans each line from whatever locations have it; `standard` is brought, `pickup:<location>`
/// collected there.
public final class Carrier implements DeliveryOptions {
  private final StockAvailability stock;

  Carrier(StockAvailability stock) {
    this.stock = stock;
  }

  @Override
  public List<DeliveryOption> quote(Request request) {
    return quote(request, "standard").stream().toList();
  }

  @Override
  public Optional<DeliveryOption> quote(Request request, String optionId) {
    LocationId location =
        optionId.startsWith("pickup:") ? new LocationId(optionId.substring(7)) : null;
    List<Claim> plan = new ArrayList<>();
    for (Item item : request.items()) {
      int left = item.quantity();
      for (var row : stock.find(request.channel(), List.of(item.sku()))) {
        int taken = Math.min(left, row.quantity());
        if (taken > 0 && (location == null || location.equals(row.location()))) {
          plan.add(new Claim(item.line(), row.location(), item.sku(), taken));
          left -= taken;
        }
      }
      if (left > 0) {
        return Optional.empty();
      }
    }
    OffsetDateTime at = request.at().atOffset(ZoneOffset.ofHours(1));
    return Optional.of(
        new DeliveryOption(
            optionId,
            location == null ? DeliveryMethod.STANDARD : DeliveryMethod.PICKUP,
            location,
            Money.of(location == null ? "4.90" : "0", "EUR"),
            new DeliveryPromise(at.plusDays(1), at.plusDays(3), at.plusHours(2)),
            plan,
            "{}"));
  }
}
