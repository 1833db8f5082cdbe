package org.kontor.catalog.application;

/// Keeps a drawing of our own and gives it an address that anybody may look at.
public interface KeepPicture {
  /// @param name letters, digits and hyphens
  /// @return the address to put into a product
  String keepDrawing(String name, String svg);
}
