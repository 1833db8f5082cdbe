package org.kontor.customer;

import java.util.UUID;

/// Names one customer profile, whatever channel it was first seen on.
public record CustomerId(UUID value) {
  public static CustomerId next() {
    return new CustomerId(TimeOrderedUuid.next());
  }

  /// Reads the form that [#toString()] writes.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static CustomerId of(String text) {
    return new CustomerId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
