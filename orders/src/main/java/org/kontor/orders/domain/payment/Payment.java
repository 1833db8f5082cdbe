package org.kontor.orders.domain.payment;

import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;

/// One means by which an order is paid. First it is asked for (`PENDING`), then the provider keeps
/// the amount for us (`AUTHORISED`) or not (`DECLINED`); what leaves the house is captured, part by
/// part; what comes back is refunded; what nobody will ever ship is let go (`VOIDED`).
///
/// @param position within the order, from 1
/// @param key by which the provider knows the authorisation
/// @param provider `simulated`, or `external` if a channel has the money and we only keep book
/// @param toCapture, toRefund what was asked for, whether or not the provider has done it yet
public record Payment(
    int position,
    String key,
    String provider,
    String method,
    PaymentState state,
    Money amount,
    Money authorised,
    Money toCapture,
    Money captured,
    Money toRefund,
    Money refunded,
    Money voided,
    @Nullable String reference,
    @Nullable String refusal) {

  public static final String SIMULATED = "simulated";
  public static final String EXTERNAL = "external";

  public static Payment pending(int position, String key, String method, Money amount) {
    Money zero = Money.zero(amount.currency());
    return new Payment(
        position,
        key,
        SIMULATED,
        method,
        PaymentState.PENDING,
        amount,
        zero,
        zero,
        zero,
        zero,
        zero,
        zero,
        null,
        null);
  }

  /// The channel took the money from the shopper already.
  public static Payment external(String key, Money amount) {
    Money zero = Money.zero(amount.currency());
    return new Payment(
        1,
        key,
        EXTERNAL,
        EXTERNAL,
        PaymentState.CAPTURED,
        amount,
        amount,
        amount,
        amount,
        zero,
        zero,
        zero,
        null,
        null);
  }

  public boolean isExternal() {
    return provider.equals(EXTERNAL);
  }

  public boolean isPending() {
    return state == PaymentState.PENDING;
  }

  public Money capturable() {
    return authorised.minus(toCapture).minus(voided);
  }

  public Money refundable() {
    return toCapture.minus(toRefund);
  }

  public Payment approved(String providersReference) {
    return in(PaymentState.AUTHORISED, amount, toCapture, captured, toRefund, refunded, voided)
        .told(providersReference, null);
  }

  /// As it was when all of it was authorised and nothing taken yet.
  public Payment asAuthorised() {
    Money zero = Money.zero(amount.currency());
    return new Payment(
        position,
        key,
        provider,
        method,
        PaymentState.AUTHORISED,
        amount,
        amount,
        zero,
        zero,
        zero,
        zero,
        zero,
        reference,
        null);
  }

  public Payment declined(String reason) {
    return in(PaymentState.DECLINED, authorised, toCapture, captured, toRefund, refunded, voided)
        .told(null, reason);
  }

  public Payment askedToCapture(Money part) {
    return in(state, authorised, toCapture.plus(part), captured, toRefund, refunded, voided);
  }

  public Payment askedToRefund(Money part) {
    return in(state, authorised, toCapture, captured, toRefund.plus(part), refunded, voided);
  }

  public Payment captured(Money part) {
    Money sum = captured.plus(part);
    PaymentState next =
        sum.plus(voided).equals(authorised) ? PaymentState.CAPTURED : PaymentState.AUTHORISED;
    return in(next, authorised, toCapture, sum, toRefund, refunded, voided);
  }

  public Payment refunded(Money part) {
    return in(state, authorised, toCapture, captured, toRefund, refunded.plus(part), voided);
  }

  public Payment voided(Money part) {
    Money sum = voided.plus(part);
    PaymentState next =
        !captured.plus(sum).equals(authorised)
            ? state
            : captured.isZero() ? PaymentState.VOIDED : PaymentState.CAPTURED;
    return in(next, authorised, toCapture, captured, toRefund, refunded, sum);
  }

  private Payment in(
      PaymentState next,
      Money authorised,
      Money toCapture,
      Money captured,
      Money toRefund,
      Money refunded,
      Money voided) {
    return new Payment(
        position,
        key,
        provider,
        method,
        state.to(next),
        amount,
        authorised,
        toCapture,
        captured,
        toRefund,
        refunded,
        voided,
        reference,
        refusal);
  }

  private Payment told(@Nullable String providersReference, @Nullable String reason) {
    return new Payment(
        position,
        key,
        provider,
        method,
        state,
        amount,
        authorised,
        toCapture,
        captured,
        toRefund,
        refunded,
        voided,
        providersReference,
        reason);
  }
}
