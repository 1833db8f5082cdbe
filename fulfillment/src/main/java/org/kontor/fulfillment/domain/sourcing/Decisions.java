package org.kontor.fulfillment.domain.sourcing;

import java.util.Optional;

/// A decision as a text that travels with the cart and the order and is kept.
public interface Decisions {
  String write(Decision decision);

  /// Empty if the text isn't one of ours, such as that of an order from elsewhere.
  Optional<Decision> read(String text);
}
