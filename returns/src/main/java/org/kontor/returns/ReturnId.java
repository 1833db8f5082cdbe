package org.kontor.returns;

import java.util.UUID;
import org.kontor.customer.TimeOrderedUuid;

/// Names one return among machines; people use its [RmaNumber].
public record ReturnId(UUID value) {
  public static ReturnId next() {
    return new ReturnId(TimeOrderedUuid.next());
  }

  public static ReturnId of(String text) {
    return new ReturnId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
