package org.kontor.inventory;

import java.util.Locale;

/// Where something is: a location's code, `store-berlin`, which never changes and is what people
/// and partners call it by. Lower case letters, digits and hyphens, at most 40 characters.
public record LocationId(String value) implements Comparable<LocationId> {
  public LocationId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "A location's code has small letters, digits and hyphens, at most 40");
    }
  }

  @Override
  public int compareTo(LocationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
