package org.kontor.app.domain.keys;

import java.util.Locale;

/// What a key may be used for.
public enum Scope {
  STOREFRONT,
  STOCK,
  CATALOG,
  FULFILMENT,
  ORDERS,
  RETURNS,
  /// All of it.
  ADMIN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
