package org.kontor.customer.adapter.out.jdbc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a list goes on. One that can't be read, in an address that somebody cut, begins at the
/// top.
///
/// @param source empty where the list has only one
record Cursor(OffsetDateTime at, String source, UUID id) {
  static String write(Instant at, String source, UUID id) {
    return at + "~" + source + "~" + id;
  }

  static Optional<Cursor> read(@Nullable String text) {
    String[] parts = text == null ? new String[0] : text.split("~", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Cursor(OffsetDateTime.parse(parts[0]), parts[1], UUID.fromString(parts[2])));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
