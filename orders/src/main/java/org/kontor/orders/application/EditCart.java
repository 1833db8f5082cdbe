package org.kontor.orders.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;

/// Begins carts and changes them. Prices, titles and taxes come from the channel's offers each time
/// a line changes; the caller's word on them is never asked.
///
/// Refuses what the channel doesn't sell and a delivery option that can't be kept. A change of
/// lines or address asks for the chosen delivery anew, and drops it if it can't be kept any more.
/// Nothing is reserved until checkout.
public interface EditCart {

  /// @return what was begun, or why not
  Result begin(ChannelId channel, List<Line> lines);

  Result edit(CartAccess access, Edit edit);

  void discard(CartAccess access);

  record Line(Sku sku, int quantity) {}

  sealed interface Edit {
    /// @param quantity 0 removes the line
    record SetLine(Sku sku, int quantity) implements Edit {}

    record SetContact(Shopper shopper) implements Edit {}

    record SetAddress(PostalAddress address) implements Edit {}

    record ChooseDelivery(String optionId) implements Edit {}
  }

  sealed interface Result {
    /// @param token only of a cart that was begun by this
    record Edited(CartView view, @Nullable String token) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }
}
