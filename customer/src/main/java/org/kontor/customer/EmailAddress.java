package org.kontor.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/// An address that mail can be sent to, and by which a shopper is recognised: trimmed, its case
/// folded. At most 254 characters, which is what SMTP carries, and none of them a blank.
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An e-mail address looks like name@example.com");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
