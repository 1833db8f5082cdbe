package org.kontor.returns.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.orders.OrderId;
import org.kontor.orders.PurchaseHistory;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.Refund;
import org.kontor.returns.domain.RefundSum;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.Returns;
import org.kontor.returns.domain.ShareIndex;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReturnQueriesService implements ReturnQueries {
  private final ReturnList rows;
  private final Returns returns;
  private final PurchaseHistory purchases;
  private final PurchasedUnits units;
  private final Channels channels;

  ReturnQueriesService(
      ReturnList rows,
      Returns returns,
      PurchaseHistory purchases,
      PurchasedUnits units,
      Channels channels) {
    this.rows = rows;
    this.returns = returns;
    this.purchases = purchases;
    this.units = units;
    this.channels = channels;
  }

  @Override
  public Page list(Filter filter, @Nullable String after, int limit) {
    return rows.list(filter, after, limit);
  }

  @Override
  public Map<View, Integer> counts(Filter filter, int cap) {
    return rows.counts(filter, cap);
  }

  @Override
  public List<Row> ofOrder(OrderId order) {
    return rows.ofOrder(order);
  }

  @Override
  public List<Row> search(String text, int limit) {
    return rows.search(text, limit);
  }

  @Override
  public Optional<Detail> find(RmaNumber number) {
    return returns.read(number).map(this::detail);
  }

  private Detail detail(Return found) {
    Optional<Purchase> purchase = purchases.find(found.orderId());
    RefundSum owed =
        found.refund().map(ReturnQueriesService::approved).orElseGet(() -> owed(found, purchase));
    String channel =
        channels.find(found.channel()).map(Channel::name).orElse(found.channel().value());
    return new Detail(found, rows.history(found.id()), purchase, owed, channel);
  }

  private static RefundSum approved(Refund refund) {
    return new RefundSum(refund.shares(), refund.fee());
  }

  private RefundSum owed(Return found, Optional<Purchase> purchase) {
    return found.owed(
        purchase
            .map(known -> ShareIndex.refunded(known, units.of(found.orderId())))
            .orElse(Map.of()));
  }
}
