package org.kontor.inventory;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;

/// Where something is: a location's code, `store-berlin`, which never changes and is what people
/// and partners call it by. Lower case letters, digits and hyphens, at most 40 characters.
public record LocationId(String value) implements Comparable<LocationId> {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public LocationId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A location's code has small letters, digits and hyphens, at most 40");
    }
  }

  /// As it stands in an address that people type, cut and share; null if nothing stands there.
  ///
  /// @throws NotFound if no location can be called that
  public static @Nullable LocationId asked(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return new LocationId(text);
    } catch (IllegalArgumentException e) {
      throw (NotFound) new NotFound("Location", text).initCause(e);
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
