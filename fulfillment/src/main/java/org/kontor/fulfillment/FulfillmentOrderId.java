package org.kontor.fulfillment;

import java.util.UUID;
import org.kontor.customer.TimeOrderedUuid;

/// Names the part of an order that one location handles.
public record FulfillmentOrderId(UUID value) {
  public static FulfillmentOrderId next() {
    return new FulfillmentOrderId(TimeOrderedUuid.next());
  }

  public static FulfillmentOrderId of(String text) {
    return new FulfillmentOrderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
