package org.kontor.catalog.domain;

/// Where a product stands: prepared, sold, or kept only for what was sold once. Each may follow
/// each.
public enum Status {
  DRAFT,
  ACTIVE,
  ARCHIVED
}
