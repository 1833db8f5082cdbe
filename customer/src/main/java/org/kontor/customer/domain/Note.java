package org.kontor.customer.domain;

import java.time.Instant;
import java.util.UUID;
import org.kontor.customer.CustomerId;

/// What an agent wants the next one to know. The shopper never reads it.
public record Note(UUID id, CustomerId customer, String text, String by, Instant at) {
  private static final int LONGEST = 2000;

  public Note {
    text = text.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A note has 1 to " + LONGEST + " characters");
    }
  }
}
