package org.kontor.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whom something concerns, as told by the contact of an order: enough to recognise a profile and
/// to write a message.
///
/// @param email what a profile is recognised by; trimmed, its case folded
/// @param language BCP 47 tag that messages are written in, such as `de`
public record Shopper(String email, String name, @Nullable String phone, String language) {
  public Shopper {
    email = email.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    phone = phone == null || phone.isBlank() ? null : phone.strip();
    if (email.indexOf('@') < 1 || email.endsWith("@")) {
      throw new IllegalArgumentException("An e-mail address looks like name@example.com");
    }
  }
}
