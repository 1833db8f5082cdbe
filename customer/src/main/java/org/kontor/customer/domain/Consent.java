package org.kontor.customer.domain;

import java.time.Instant;
import java.util.UUID;
import org.kontor.customer.CustomerId;

/// One yes or no of a shopper to one purpose. It is never changed: the latest of a purpose holds,
/// the others prove what held before.
///
/// @param source where it was said: a form's name, `phone`
/// @param textVersion of the words that were said yes or no to
/// @param by who took it down: a person's login, or the source itself
public record Consent(
    UUID id,
    CustomerId customer,
    Purpose purpose,
    boolean given,
    String source,
    String textVersion,
    String by,
    Instant at) {
  public enum Purpose {
    NEWSLETTER,
    PERSONAL_OFFERS,
    SURVEYS
  }
}
