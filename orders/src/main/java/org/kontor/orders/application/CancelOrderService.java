package org.kontor.orders.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.customer.NotFound;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.ClaimStock;
import org.kontor.orders.StopFulfillment;
import org.kontor.orders.Units;
import org.kontor.orders.domain.Cancellation;
import org.kontor.orders.domain.Cancellations;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderLine;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CancelOrderService implements CancelOrder {
  private final Orders orders;
  private final Cancellations cancellations;
  private final StopFulfillment fulfillment;
  private final ClaimStock claims;
  private final Clock clock;

  CancelOrderService(
      Orders orders,
      Cancellations cancellations,
      StopFulfillment fulfillment,
      ClaimStock claims,
      Clock clock) {
    this.orders = orders;
    this.cancellations = cancellations;
    this.fulfillment = fulfillment;
    this.claims = claims;
    this.clock = clock;
  }

  @Override
  public Result cancel(Command command) {
    Order order =
        orders.lock(command.order()).orElseThrow(() -> new NotFound("Order", command.order()));
    List<Units> asked = merged(command.units());
    String fingerprint = Secrets.hash(asked + " " + command.reason());
    Optional<Cancellations.Keyed> earlier = cancellations.find(order.id(), command.key());
    if (earlier.isPresent()) {
      return earlier.get().fingerprint().equals(fingerprint)
          ? new Result.Cancelled(order, earlier.get().cancellation(), true)
          : new Result.KeyReused();
    }
    List<Units> units = asked.isEmpty() ? open(order) : asked;
    List<Refusal> reasons = refusals(order, units);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return switch (fulfillment.stop(order.id(), units, order.agreement().delivery().plan())) {
      case StopFulfillment.Result.TooLate late ->
          new Result.Refused(late.units().stream().map(part -> tooLate(order, part)).toList());
      case StopFulfillment.Result.Stopped stopped -> {
        claims.release(order.id().holder(), stopped.released());
        Cancellation cancellation = cancellation(order, units, command);
        orders.save(order, order.cancel(cancellation));
        cancellations.add(
            order.id(), cancellation, new Orders.RequestKey(command.key(), fingerprint));
        yield new Result.Cancelled(order, cancellation, false);
      }
    };
  }

  private Cancellation cancellation(Order order, List<Units> units, Command command) {
    int taken = units.stream().mapToInt(Units::quantity).sum();
    return new Cancellation(
        TimeOrderedUuid.next(),
        units,
        taken == order.openUnits() && order.deliveredUnits() == 0,
        command.reason(),
        command.by(),
        clock.instant(),
        order.worthOf(units));
  }

  private static List<Refusal> refusals(Order order, List<Units> units) {
    if (order.state() != OrderState.OPEN || units.isEmpty()) {
      return List.of(
          Refusal.of(
              "nothing_open",
              order.state() == OrderState.PAYMENT_PENDING
                  ? "The payment is still being settled. Try again in a minute."
                  : "Nothing of this order is still open: what was delivered can be returned."));
    }
    List<Refusal> reasons = new ArrayList<>();
    for (Units part : units) {
      OrderLine line = order.line(part.line());
      if (part.quantity() > line.progress().open()) {
        reasons.add(
            new Refusal(
                "not_open",
                "Of line %d only %d can be cancelled."
                    .formatted(part.line(), line.progress().open()),
                part.line(),
                line.agreed().sku(),
                line.progress().open()));
      }
    }
    return reasons;
  }

  private static Refusal tooLate(Order order, Units part) {
    return Refusal.of(
        "too_late",
        "%d of line %d are packed or on their way. They can be returned."
            .formatted(part.quantity(), part.line()),
        part.line(),
        order.line(part.line()).agreed().sku());
  }

  private static List<Units> open(Order order) {
    return order.lines().stream()
        .filter(line -> line.progress().open() > 0)
        .map(line -> new Units(line.number(), line.progress().open()))
        .toList();
  }

  private static List<Units> merged(List<Units> units) {
    Map<Integer, Integer> byLine = new TreeMap<>();
    units.forEach(part -> byLine.merge(part.line(), part.quantity(), Integer::sum));
    return byLine.entrySet().stream()
        .map(entry -> new Units(entry.getKey(), entry.getValue()))
        .toList();
  }
}
