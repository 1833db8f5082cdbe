package org.kontor.orders.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;

/// How goods could reach a shopper, for those who have no cart yet: a product page. Refuses what
/// the channel doesn't sell.
public interface QuoteDelivery {
  Result quote(
      ChannelId channel,
      DeliveryOptions.@Nullable Destination destination,
      List<EditCart.Line> lines);

  sealed interface Result {
    record Quoted(List<DeliveryOption> options) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }
}
