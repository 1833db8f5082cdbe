package org.kontor.customer;

/// What was asked for isn't here, or isn't the caller's to see. Told as 404.
public class NotFound extends RuntimeException {
  /// @param what the noun, such as `Order`
  /// @param name what the caller named it by
  public NotFound(String what, Object name) {
    super(what + " " + name + " was not found");
  }
}
