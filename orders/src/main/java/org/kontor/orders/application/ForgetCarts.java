package org.kontor.orders.application;

/// Deletes what nobody came back to: carts, and refused placements whose answer need not be known
/// any more.
public interface ForgetCarts {
  int forgetExpired();
}
