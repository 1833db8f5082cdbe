package org.kontor.orders.adapter.out.simulated;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.Payments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Plays a payment provider with a ledger of its own. The token says how it behaves: `ok`,
/// `declined`, `insufficient_funds`, `requires_action`, `timeout_after_capture` (each first call is
/// done, its answer is lost), `timeout_before_capture` (each first call is lost on its way),
/// `error_then_ok` (each first call meets an error and does nothing). Any other token is
/// `declined`. Whatever it has done once for a key, it answers again and does not repeat. Its
/// ledger doesn't wait for the disk: it is there with what we write of the answer, and without that
/// the provider may as well not have been called.
@Component
class SimulatedPayments implements Payments {
  private final JdbcClient jdbc;
  private final Clock clock;

  SimulatedPayments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Outcome authorise(String key, String token, Money amount) {
    return call(key, key, "AUTHORISE", token, amount);
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
    refuseTransactions();
    return find(key).filter(call -> !call.outcome().equals("LOST")).map(call -> answer(key, call));
  }

  private Outcome follow(String key, String authorisation, String kind, Money amount) {
    refuseTransactions();
    Call first = find(authorisation).orElse(null);
    if (first == null || !first.outcome().equals("APPROVED")) {
      return new Outcome.Declined("unknown_authorisation");
    }
    if (amount.minor() > left(authorisation, kind, key)) {
      return new Outcome.Declined("amount_too_large");
    }
    return call(key, authorisation, kind, first.token(), amount);
  }

  private Outcome call(String key, String authorisation, String kind, String token, Money amount) {
    refuseTransactions();
    String refusal = refusal(token, kind);
    String outcome = refusal == null ? "APPROVED" : "DECLINED";
    boolean lost = token.equals("timeout_before_capture") || token.equals("error_then_ok");
    if (arrives(key, authorisation, kind, token, amount, lost ? "LOST" : outcome, refusal)) {
      if (lost) {
        return new Outcome.Unanswered(token.equals("error_then_ok") ? "HTTP 503" : "timeout");
      }
      if (token.equals("timeout_after_capture")) {
        return new Outcome.Unanswered("timeout");
      }
    } else {
      jdbc.sql(
              """
              update orders.simulated_provider set calls = calls + 1,
                outcome = case outcome when 'LOST' then ? else outcome end
              where key = ?
              """)
          .params(outcome, key)
          .update();
    }
    return refusal == null ? new Outcome.Approved("sim-" + key) : new Outcome.Declined(refusal);
  }

  /// Only authorising can be declined by the shopper's bank.
  private static @Nullable String refusal(String token, String kind) {
    if (!kind.equals("AUTHORISE")) {
      return null;
    }
    return switch (token) {
      case "ok", "timeout_after_capture", "timeout_before_capture", "error_then_ok" -> null;
      case "insufficient_funds", "requires_action" -> token;
      default -> "declined";
    };
  }

  private record Call(String token, String outcome, @Nullable String refusal) {}

  private Optional<Call> find(String key) {
    return jdbc.sql("select token, outcome, refusal from orders.simulated_provider where key = ?")
        .param(key)
        .query(Call.class)
        .optional();
  }

  private static Outcome answer(String key, Call call) {
    return call.refusal() == null
        ? new Outcome.Approved("sim-" + key)
        : new Outcome.Declined(call.refusal());
  }

  /// How much may still be captured or let go of an authorisation, or refunded of what was
  /// captured, this call left out.
  private long left(String authorisation, String kind, String key) {
    return jdbc.sql(
            """
            select coalesce(sum(case
                when kind = 'AUTHORISE' and :kind <> 'REFUND' then amount_minor
                when kind in ('CAPTURE', 'VOID') and :kind <> 'REFUND' then -amount_minor
                when kind = 'CAPTURE' then amount_minor
                when kind = 'REFUND' and :kind = 'REFUND' then -amount_minor
                else 0 end), 0)
            from orders.simulated_provider
            where authorisation = :authorisation and outcome = 'APPROVED' and key <> :key
            """)
        .param("kind", kind)
        .param("authorisation", authorisation)
        .param("key", key)
        .query(Long.class)
        .single();
  }

  /// @return true if it is the first call with this key
  private boolean arrives(
      String key,
      String authorisation,
      String kind,
      String token,
      Money amount,
      String outcome,
      @Nullable String refusal) {
    return jdbc.sql(
            """
            insert into orders.simulated_provider
              (key, authorisation, kind, token, amount_minor, currency, outcome, refusal, calls, at)
            values (:key, :authorisation, :kind, :token, :amount, :currency, :outcome, :refusal, 1, :at)
            on conflict (key) do nothing
            returning set_config('synchronous_commit', 'off', true)
            """)
        .param("key", key)
        .param("authorisation", authorisation)
        .param("kind", kind)
        .param("token", token)
        .param("amount", amount.minor())
        .param("currency", amount.currency().getCurrencyCode())
        .param("outcome", outcome)
        .param("refusal", refusal)
        .param("at", Timestamp.from(clock.instant()))
        .query(String.class)
        .optional()
        .isPresent();
  }

  private static void refuseTransactions() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A provider is never called while a transaction is open");
    }
  }
}
