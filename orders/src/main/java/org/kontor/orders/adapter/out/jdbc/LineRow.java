package org.kontor.orders.adapter.out.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.orders.OrderId;
import org.kontor.orders.domain.OrderLine;
import org.kontor.orders.domain.Progress;
import org.kontor.orders.domain.pricing.PricedLine;

/// A row of `orders.order_line`.
record LineRow(
    UUID orderId,
    int line,
    String sku,
    String handle,
    String title,
    String options,
    @Nullable String image,
    String category,
    int weightGrams,
    long unitPriceMinor,
    long amountMinor,
    long discountMinor,
    String taxClass,
    BigDecimal taxRate,
    long taxMinor,
    long paidMinor,
    int ordered,
    int cancelled,
    int waiting,
    int allocated,
    int shipped,
    int handedOver,
    int returned,
    int settled,
    @Nullable Instant deliveredAt) {

  static LineRow of(OrderId order, OrderLine line) {
    PricedLine agreed = line.agreed();
    Progress progress = line.progress();
    return new LineRow(
        order.value(),
        agreed.line(),
        agreed.sku().value(),
        agreed.handle(),
        agreed.title(),
        agreed.options(),
        agreed.image(),
        agreed.category(),
        agreed.weightGrams(),
        agreed.unitPrice().minor(),
        agreed.amount().minor(),
        agreed.discount().minor(),
        agreed.taxClass(),
        agreed.taxRate(),
        agreed.tax().minor(),
        agreed.paid().minor(),
        progress.ordered(),
        progress.cancelled(),
        progress.waiting(),
        progress.allocated(),
        progress.shipped(),
        progress.handedOver(),
        progress.returned(),
        progress.settled(),
        line.deliveredAt());
  }

  OrderLine toLine(Currency currency) {
    PricedLine agreed =
        new PricedLine(
            line,
            new Sku(sku),
            handle,
            title,
            options,
            image,
            category,
            weightGrams,
            ordered,
            Money.ofMinor(unitPriceMinor, currency),
            Money.ofMinor(amountMinor, currency),
            Money.ofMinor(discountMinor, currency),
            taxClass,
            taxRate,
            Money.ofMinor(taxMinor, currency),
            Money.ofMinor(paidMinor, currency));
    Progress progress =
        new Progress(
            ordered, cancelled, waiting, allocated, shipped, handedOver, returned, settled);
    return new OrderLine(agreed, progress, deliveredAt);
  }
}
