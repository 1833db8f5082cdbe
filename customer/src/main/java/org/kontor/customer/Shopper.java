package org.kontor.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whom something concerns, as told by the contact of an order: enough to recognise a profile and
/// to write a message.
///
/// @param email what a profile is recognised by, trimmed, its case folded. Whoever lets an address
///   in makes it an [EmailAddress] first; what was let in before that was asked stays readable
/// @param language BCP 47 tag that messages are written in, such as `de`
public record Shopper(String email, String name, @Nullable String phone, String language) {
  public Shopper {
    email = email.strip().toLowerCase(Locale.ROOT);
    name = OneLine.of(name);
    phone = OneLine.orNull(phone);
  }
}
