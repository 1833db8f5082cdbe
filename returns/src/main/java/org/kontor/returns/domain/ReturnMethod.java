package org.kontor.returns.domain;

/// How the goods come back.
public enum ReturnMethod {
  STORE,
  POST
}
