package org.kontor.customer.domain;

/// What is only ever added to a profile.
public interface CustomerFile {
  /// A note that is there already, by its id, is not added again.
  ///
  /// @throws org.kontor.customer.NotFound if there is no such customer
  void add(Note note);

  /// @throws org.kontor.customer.NotFound if there is no such customer
  void add(Consent consent);
}
