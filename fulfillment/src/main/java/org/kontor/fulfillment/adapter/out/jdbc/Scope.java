package org.kontor.fulfillment.adapter.out.jdbc;

import java.util.Optional;
import java.util.Set;
import org.kontor.inventory.LocationId;

/// What may be looked at, as parameters of a statement.
final class Scope {
  private Scope() {}

  static String[] codes(Optional<Set<LocationId>> within) {
    return within.orElse(Set.of()).stream().map(LocationId::value).toArray(String[]::new);
  }

  /// The number behind `P-`; -1 if it isn't one.
  static long pickNumber(String text) {
    return text.matches("P-\\d{1,15}") ? Long.parseLong(text.substring(2)) : -1;
  }
}
