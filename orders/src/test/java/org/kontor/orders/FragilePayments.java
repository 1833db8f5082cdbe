package org.kontor.orders;

import java.util.Optional;
import org.kontor.catalog.Money;
import org.kontor.orders.domain.payment.Payments;

/// The simulated provider, on a line that dies when told so: like a process that is killed there.
public final class FragilePayments implements Payments {
  private final Payments provider;
  public volatile Death death = Death.NEVER;

  public enum Death {
    NEVER,
    BEFORE_THE_CALL,
    AFTER_THE_CALL
  }

  public static final class Killed extends Error {}

  FragilePayments(Payments provider) {
    this.provider = provider;
  }

  @Override
  public Outcome authorise(String key, String token, Money amount) {
    if (death == Death.BEFORE_THE_CALL) {
      throw new Killed();
    }
    Outcome outcome = provider.authorise(key, token, amount);
    if (death == Death.AFTER_THE_CALL) {
      throw new Killed();
    }
    return outcome;
  }

  @Override
  public Outcome capture(String key, String authorisation, Money amount) {
    return provider.capture(key, authorisation, amount);
  }

  @Override
  public Outcome refund(String key, String authorisation, Money amount) {
    return provider.refund(key, authorisation, amount);
  }

  @Override
  public Outcome release(String key, String authorisation, Money amount) {
    return provider.release(key, authorisation, amount);
  }

  @Override
  public Optional<Outcome> ask(String key) {
    return provider.ask(key);
  }
}
