package org.kontor.orders.application;

/// Deletes carts that nobody came back to.
public interface ForgetCarts {
  int forgetExpired();
}
