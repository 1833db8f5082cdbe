package org.kontor.orders.application;

/// A cart as it stands: with what has become dearer, is sold out or no longer offered since it was
/// filled.
public interface ReadCart {
  CartView read(CartAccess access);
}
