package org.kontor.returns.application;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.domain.AgentLimit;
import org.kontor.returns.domain.LineAssessment;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.PurchasedUnits.Count;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnPolicies;
import org.kontor.returns.domain.ReturnReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReturnOptionsService implements ReturnOptions {
  private final PurchaseHistory purchases;
  private final PurchasedUnits units;
  private final ReturnPolicies policies;
  private final Channels channels;
  private final Clock clock;
  private final AgentLimit agentLimit;

  ReturnOptionsService(
      PurchaseHistory purchases,
      PurchasedUnits units,
      ReturnPolicies policies,
      Channels channels,
      Clock clock,
      AgentLimit agentLimit) {
    this.purchases = purchases;
    this.units = units;
    this.policies = policies;
    this.channels = channels;
    this.clock = clock;
    this.agentLimit = agentLimit;
  }

  @Override
  public Options of(OrderNumber order) {
    Purchase purchase = purchase(order);
    Map<Integer, Count> counts = units.of(purchase.id());
    ReturnMethod method = ReturnMethod.STORE;
    List<LineAssessment> lines =
        purchase.lines().stream()
            .map(line -> {
              Count count = counts.getOrDefault(line.line(), Count.NONE);
              int left = line.delivered() - Math.max(count.claimed(), line.returned());
              return assess(
                  purchase,
                  line,
                  Math.max(1, left),
                  ReturnReason.CHANGED_MIND,
                  offered(line, method),
                  count);
            })
            .toList();
    return new Options(purchase, lines);
  }

  /// A line that may come back by post only isn't refused for that here; the methods are told
  /// beside it.
  private ReturnMethod offered(Line line, ReturnMethod preferred) {
    var methods = policies.covering(line.category()).methods();
    return methods.contains(preferred) ? preferred : methods.iterator().next();
  }

  @Override
  public Quote quote(OrderNumber order, List<RequestReturn.Wish> wishes, ReturnMethod method) {
    Purchase purchase = purchase(order);
    Map<Integer, Count> counts = units.of(purchase.id());
    Map<Integer, Line> byNumber =
        purchase.lines().stream().collect(toMap(Line::line, line -> line));
    List<LineAssessment> lines =
        wishes.stream()
            .map(wish -> {
              Line line = byNumber.get(wish.line());
              if (line == null) {
                throw new NotFound("Line", wish.line());
              }
              Count count = counts.getOrDefault(wish.line(), Count.NONE);
              return assess(purchase, line, wish.quantity(), wish.reason(), method, count);
            })
            .toList();
    Money none = Money.zero(purchase.refundable().currency());
    Money shares = lines.stream().map(LineAssessment::shares).reduce(none, Money::plus);
    Money fee =
        lines.stream()
            .map(LineAssessment::fee)
            .reduce(none, (one, other) -> one.compareTo(other) < 0 ? other : one);
    Money kept = fee.compareTo(shares) > 0 ? shares : fee;
    return new Quote(purchase, lines, shares, kept, shares.minus(kept), agentLimit);
  }

  private LineAssessment assess(
      Purchase purchase,
      Line line,
      int quantity,
      ReturnReason reason,
      ReturnMethod method,
      Count count) {
    ZoneId zone = channels.find(purchase.channel()).map(Channel::zone).orElse(ZoneOffset.UTC);
    return LineAssessment.of(
        line,
        quantity,
        reason,
        method,
        policies.covering(line.category()),
        count,
        clock.instant(),
        zone);
  }

  private Purchase purchase(OrderNumber order) {
    return purchases.find(order).orElseThrow(() -> new NotFound("Order", order));
  }
}
