package org.kontor.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a shopper, told by whichever context it happened in. Every event that
/// touches a shopper implements it: the one timeline, the messages to the shopper and, later,
/// loyalty points all come from here. Nothing is done to a shopper in silence.
///
/// The methods without a record component of the same name are computed; they are not part of the
/// stored event.
public interface ShopperFact {
  UUID eventId();

  Instant occurredAt();

  Shopper shopper();

  Kind kind();

  /// Where it is sent, if that is known of this fact: the profile learns the address from it.
  default @Nullable PostalAddress shipTo() {
    return null;
  }

  /// What the shopper would name it by: an order number, a return number.
  String reference();

  /// A few neutral values that a message or the timeline may show, by name: `total`, `tracking`,
  /// `location`, `code`; `order` if the reference is another one, `channel` if it was told on one.
  /// Never a price of a gift and never free text of staff.
  Map<String, String> details();

  /// What happened; each kind has its words in every language and, where the shopper should hear of
  /// it, a message.
  enum Kind {
    ORDER_PLACED,
    ORDER_CANCELLED,
    SHIPPED,
    READY_FOR_PICKUP,
    COLLECTED,
    PICKUP_EXPIRED,
    PROMISE_SLIPPED,
    RETURN_AUTHORIZED,
    RETURN_RECEIVED,
    RETURN_REJECTED,
    RETURN_CANCELLED,
    RETURN_EXPIRED,
    REFUNDED
  }
}
