package org.kontor.catalog.domain;

/// What shoppers miss in a product that is sold.
public enum Gap {
  PICTURE,
  DESCRIPTION,
  CATEGORY,
  PRICE
}
