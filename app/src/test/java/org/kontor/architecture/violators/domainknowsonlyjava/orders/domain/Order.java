package org.kontor.architecture.violators.domainknowsonlyjava.orders.domain;

import java.util.List;
import java.util.Map;
import org.kontor.architecture.violators.domainknowsonlyjava.catalog.Sku;

/// Knows what it may: arrays and enums of its own, words from the left.
public class Order {
  enum State {
    OPEN,
    CLOSED
  }

  Map<Sku, List<int[]>> pieces = Map.of();
  Order[] siblings = {};

  String name(State state) {
    return switch (state) {
      case OPEN -> "open " + siblings.length;
      case CLOSED -> "closed " + pieces.size();
    };
  }
}
