package org.kontor.customer;

import org.jspecify.annotations.Nullable;

/// Whom something concerns, as told by the contact of an order: enough to recognise a profile and
/// to write a message.
///
/// @param email what a profile is recognised by, an [EmailAddress]
/// @param language BCP 47 tag that messages are written in, such as `de`
public record Shopper(String email, String name, @Nullable String phone, String language) {
  public Shopper {
    email = new EmailAddress(email).value();
    name = OneLine.of(name);
    phone = OneLine.orNull(phone);
  }
}
