package org.kontor.customer;

/// Someone else saved the record since the caller read it; nothing was changed. Told as 409, or 412
/// where the caller sent `If-Match`.
public class StaleVersion extends RuntimeException {
  public StaleVersion(String what, Object name) {
    super(what + " " + name + " was changed by someone else since you opened it");
  }
}
