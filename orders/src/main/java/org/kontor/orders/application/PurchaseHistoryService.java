package org.kontor.orders.application;

import java.util.Optional;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory;
import org.kontor.orders.domain.Agreement;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderLine;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.Progress;
import org.kontor.orders.domain.pricing.PricedLine;
import org.springframework.stereotype.Service;

/// Orders that came about; those that failed are nobody's purchase.
@Service
class PurchaseHistoryService implements PurchaseHistory {
  private final Orders orders;

  PurchaseHistoryService(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<Purchase> find(OrderNumber number) {
    return orders.find(number).stream()
        .filter(PurchaseHistoryService::isBought)
        .findFirst()
        .map(PurchaseHistoryService::purchase);
  }

  @Override
  public Optional<Purchase> find(OrderId id) {
    return orders
        .find(id)
        .filter(PurchaseHistoryService::isBought)
        .map(PurchaseHistoryService::purchase);
  }

  private static boolean isBought(Order order) {
    return order.state() != OrderState.PAYMENT_PENDING && order.state() != OrderState.FAILED;
  }

  private static Purchase purchase(Order order) {
    Agreement agreed = order.agreement();
    return new Purchase(
        agreed.id(),
        agreed.number(),
        agreed.token(),
        agreed.channel(),
        agreed.shopper(),
        agreed.shipTo(),
        agreed.placedAt(),
        order.refundable(),
        order.lines().stream().map(PurchaseHistoryService::line).toList());
  }

  private static Line line(OrderLine line) {
    PricedLine agreed = line.agreed();
    Progress progress = line.progress();
    return new Line(
        agreed.line(),
        agreed.sku(),
        agreed.title(),
        agreed.options(),
        agreed.category(),
        progress.ordered(),
        progress.cancelled(),
        progress.delivered(),
        progress.returned(),
        progress.refunded(),
        line.deliveredAt(),
        agreed.paid());
  }
}
