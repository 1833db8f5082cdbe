package org.kontor.orders.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.Order;

/// Makes an order of a cart: prices and taxes are frozen, the stock is reserved, the payments are
/// authorised, in this order and each once, however often the same request arrives: it gets the
/// same answer each time, whatever has happened to the order meanwhile, and a refusal is an answer
/// too.
///
/// Refuses an incomplete cart, prices that rose since they were shown, stock that is gone, payments
/// that don't add up to the total, and a key that was used for something else. A declined payment
/// leaves a failed order, gives the stock back and leaves the cart. Later come sourcing, shipments,
/// and the money of each.
public interface PlaceOrder {
  Result place(Command command);

  /// @param key the channel's own name for this request
  record Command(ChannelId channel, CartAccess cart, List<Tender> payments, String key) {}

  /// @param token what the shopper's browser got from the payment provider
  /// @param amount null for what the other payments leave
  record Tender(String method, String token, @Nullable Money amount) {}

  sealed interface Result {
    /// @param order as it was agreed, whatever has become of it since
    /// @param replayed true if this request was answered before
    record Placed(Order order, boolean replayed) implements Result {}

    /// The provider has not answered yet: the order is there, and a job finds out.
    record Pending(Order order) implements Result {}

    record Declined(Order order, boolean replayed) implements Result {}

    /// The same request is being worked on at this moment.
    record InProgress() implements Result {}

    record KeyReused() implements Result {}

    /// There is no order, and there won't be one by this request.
    ///
    /// @param replayed true if this request was answered before
    record Refused(List<Refusal> reasons, boolean replayed) implements Result {}
  }
}
