package org.kontor.catalog;

/// What a channel may say about a variant's stock; never how many pieces there are.
public enum Availability {
  IN_STOCK,
  LOW,
  BACKORDER,
  PREORDER,
  OUT_OF_STOCK
}
