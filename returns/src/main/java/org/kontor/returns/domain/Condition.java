package org.kontor.returns.domain;

/// What the person who inspected saw.
public enum Condition {
  AS_NEW,
  OPENED,
  USED,
  DAMAGED
}
