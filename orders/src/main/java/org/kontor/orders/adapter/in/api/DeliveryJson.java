package org.kontor.orders.adapter.in.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.orders.DeliveryOption;

/// A way of delivery as the API shows it: where the goods come from stays inside.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryJson(
    String id, String method, @Nullable LocationId location, Money cost, DeliveryPromise promise) {

  static DeliveryJson of(DeliveryOption option) {
    return new DeliveryJson(
        option.id(),
        option.method().name().toLowerCase(Locale.ROOT),
        option.location(),
        option.cost(),
        option.promise());
  }
}
