package org.kontor.orders.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.payment.Payment;
import org.kontor.orders.domain.payment.Payments;
import org.kontor.orders.domain.payment.Payments.Outcome;
import org.springframework.stereotype.Component;

/// Speaks with the payment provider, outside any transaction. A call without an answer is asked
/// about; only if the provider never saw it, and the shopper still waits, it is made once more with
/// the same key.
@Component
class Cashier {
  private static final Outcome NOT_TRIED = new Outcome.Declined("not_tried");

  private final Payments payments;

  Cashier(Payments payments) {
    this.payments = payments;
  }

  /// Authorises one payment after the other; the first that is declined ends it.
  Map<Integer, Outcome> authorise(Order order, List<PlaceOrder.Tender> tenders) {
    Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
    boolean declined = false;
    for (Payment payment : order.payments()) {
      String token = tenders.get(payment.position() - 1).token();
      Outcome outcome = declined ? NOT_TRIED : authorise(payment, token);
      declined |= outcome instanceof Outcome.Declined;
      outcomes.put(payment.position(), outcome);
    }
    return outcomes;
  }

  private Outcome authorise(Payment payment, String token) {
    Outcome outcome = once(payment, token);
    if (!(outcome instanceof Outcome.Unanswered)) {
      return outcome;
    }
    Optional<Outcome> found = ask(payment);
    if (found.isPresent()) {
      return found.get();
    }
    Outcome second = once(payment, token);
    return second instanceof Outcome.Unanswered ? ask(payment).orElse(second) : second;
  }

  private Outcome once(Payment payment, String token) {
    try {
      return payments.authorise(payment.key(), token, payment.amount());
    } catch (RuntimeException e) {
      return new Outcome.Unanswered(e.toString());
    }
  }

  /// What became of every payment that is still open; one that never arrived is given up.
  Map<Integer, Outcome> askAbout(Order order) {
    Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
    for (Payment payment : order.payments()) {
      if (payment.isPending()) {
        Outcome outcome = ask(payment).orElse(new Outcome.Declined("never_arrived"));
        outcomes.put(payment.position(), outcome);
      }
    }
    return outcomes;
  }

  private Optional<Outcome> ask(Payment payment) {
    try {
      return payments.ask(payment.key());
    } catch (RuntimeException e) {
      return Optional.of(new Outcome.Unanswered(e.toString()));
    }
  }
}
