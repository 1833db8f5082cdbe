package org.kontor.orders.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.Payments;

/// A provider that keeps its books in memory. The token says how it behaves, as with the simulated
/// one; what it has done once for a key, it answers again and does not repeat.
public final class PaymentsInMemory implements Payments {
  private record Call(
      String authorisation, String token, String kind, Money amount, Outcome outcome) {}

  private final Map<String, Call> arrived = new HashMap<>();
  private final Map<String, Integer> tries = new HashMap<>();

  @Override
  public Outcome authorise(String key, String token, Money amount) {
    Outcome outcome =
        switch (token) {
          case "ok", "timeout_after_capture", "timeout_before_capture", "error_then_ok" ->
              new Outcome.Approved("mem-" + key);
          case "insufficient_funds", "requires_action" -> new Outcome.Declined(token);
          default -> new Outcome.Declined("declined");
        };
    return answer(key, new Call(key, token, "AUTHORISE", amount, outcome));
  }

  @Override
  public Outcome capture(String key, String authorisation, Money amount) {
    return follow(key, authorisation, "CAPTURE", amount);
  }

  @Override
  public Outcome refund(String key, String authorisation, Money amount) {
    return follow(key, authorisation, "REFUND", amount);
  }

  @Override
  public Outcome release(String key, String authorisation, Money amount) {
    return follow(key, authorisation, "VOID", amount);
  }

  @Override
  public Optional<Outcome> ask(String key) {
    return Optional.ofNullable(arrived.get(key)).map(Call::outcome);
  }

  private Outcome follow(String key, String authorisation, String kind, Money amount) {
    Call first = arrived.get(authorisation);
    if (first == null || !(first.outcome() instanceof Outcome.Approved)) {
      return new Outcome.Declined("unknown_authorisation");
    }
    if (!arrived.containsKey(key) && amount.compareTo(left(authorisation, kind)) > 0) {
      return new Outcome.Declined("amount_too_large");
    }
    Outcome done = new Outcome.Approved("mem-" + key);
    return answer(key, new Call(authorisation, first.token(), kind, amount, done));
  }

  private Money left(String authorisation, String kind) {
    Money zero = Money.zero(arrived.get(authorisation).amount().currency());
    return kind.equals("REFUND")
        ? sum(authorisation, "CAPTURE", zero).minus(sum(authorisation, "REFUND", zero))
        : sum(authorisation, "AUTHORISE", zero)
            .minus(sum(authorisation, "CAPTURE", zero))
            .minus(sum(authorisation, "VOID", zero));
  }

  private Money sum(String authorisation, String kind, Money zero) {
    return arrived.values().stream()
        .filter(call -> call.authorisation().equals(authorisation) && call.kind().equals(kind))
        .map(Call::amount)
        .reduce(zero, Money::plus);
  }

  private Outcome answer(String key, Call call) {
    boolean first = tries.merge(key, 1, Integer::sum) == 1;
    boolean lost =
        call.token().equals("timeout_before_capture") || call.token().equals("error_then_ok");
    if (!first || !lost) {
      arrived.putIfAbsent(key, call);
    }
    boolean silent = lost || call.token().equals("timeout_after_capture");
    return first && silent
        ? new Outcome.Unanswered("timeout")
        : arrived.getOrDefault(key, call).outcome();
  }
}
