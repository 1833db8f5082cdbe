package org.kontor.orders.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.customer.NotFound;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.payment.Payments.Outcome;
import org.springframework.stereotype.Service;

/// Two short transactions with the provider's call between them: reserving writes the order down
/// before anybody is asked for money, so that after a crash at any point there is something to ask
/// about.
@Service
class PlaceOrderService implements PlaceOrder {
  private final Reservation reservation;
  private final Cashier cashier;
  private final Settlement settlement;
  private final Orders orders;
  private final RefusedPlacements refusals;
  private final Clock clock;

  PlaceOrderService(
      Reservation reservation,
      Cashier cashier,
      Settlement settlement,
      Orders orders,
      RefusedPlacements refusals,
      Clock clock) {
    this.reservation = reservation;
    this.cashier = cashier;
    this.settlement = settlement;
    this.orders = orders;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public Result place(Command command) {
    String fingerprint = Secrets.hash(command.cart().id() + " " + command.payments());
    Reservation.Result reserved;
    try {
      reserved = reservation.reserve(command, fingerprint);
    } catch (NotFound e) {
      return known(command, fingerprint).orElseThrow(() -> e);
    }
    return switch (reserved) {
      case Reservation.Result.Reserved yes -> pay(yes.order(), command.payments());
      case Reservation.Result.KeyTaken _ ->
          known(command, fingerprint).orElseGet(Result.InProgress::new);
      case Reservation.Result.Refused no -> refuse(command, fingerprint, no.reasons());
    };
  }

  /// Unless the same request was answered otherwise a moment ago.
  private Result refuse(Command command, String fingerprint, List<Refusal> reasons) {
    Orders.RequestKey key = new Orders.RequestKey(command.key(), fingerprint);
    return refusals.keep(command.channel(), key, reasons, clock.instant())
        ? new Result.Refused(reasons, false)
        : known(command, fingerprint).orElseGet(Result.InProgress::new);
  }

  private Result pay(Order order, List<Tender> payments) {
    Map<Integer, Outcome> outcomes = cashier.authorise(order, payments);
    Order settled = settlement.settle(order, outcomes);
    return switch (settled.state()) {
      case FAILED -> new Result.Declined(settled, false);
      case PAYMENT_PENDING -> new Result.Pending(settled);
      case OPEN, COMPLETED, CANCELLED -> new Result.Placed(settled, false);
    };
  }

  /// What was answered to an earlier request with this key.
  private Optional<Result> known(Command command, String fingerprint) {
    return orders
        .find(command.channel(), command.key())
        .map(earlier ->
            earlier.fingerprint().equals(fingerprint)
                ? answer(earlier.order())
                : new Result.KeyReused())
        .or(() ->
            refusals
                .find(command.channel(), command.key())
                .map(earlier ->
                    earlier.fingerprint().equals(fingerprint)
                        ? new Result.Refused(earlier.reasons(), true)
                        : new Result.KeyReused()));
  }

  private static Result answer(Order order) {
    return switch (order.state()) {
      case PAYMENT_PENDING -> new Result.InProgress();
      case FAILED -> new Result.Declined(order, true);
      case OPEN, COMPLETED, CANCELLED -> new Result.Placed(order.asAgreed(), true);
    };
  }
}
