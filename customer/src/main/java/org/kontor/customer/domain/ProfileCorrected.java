package org.kontor.customer.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;

/// An agent has put something right in a profile; it stands in its history.
public record ProfileCorrected(CustomerId customer, List<Change> changes, String by, Instant at) {
  public enum Field {
    NAME,
    PHONE,
    LANGUAGE
  }

  public record Change(Field field, @Nullable String before, @Nullable String after) {}
}
