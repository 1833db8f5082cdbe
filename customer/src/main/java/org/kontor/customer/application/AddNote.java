package org.kontor.customer.application;

import java.util.UUID;
import org.kontor.customer.CustomerId;

/// Puts a note into a customer's file. Sent twice under one id, it is there once.
public interface AddNote {
  /// @throws IllegalArgumentException if the text is empty or too long
  /// @throws org.kontor.customer.NotFound if there is no such customer
  void add(Command command);

  /// @param id chosen by whoever sends it, so that sending again is safe
  record Command(UUID id, CustomerId customer, String text, String by) {}
}
