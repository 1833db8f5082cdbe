package org.kontor.customer.application;

import org.kontor.customer.CustomerId;
import org.kontor.customer.domain.Consent.Purpose;

/// Takes down a yes or a no to one purpose, with where it was said and to which words. What was
/// said before is kept.
public interface RecordConsent {
  /// @throws org.kontor.customer.NotFound if there is no such customer
  void record(Command command);

  record Command(
      CustomerId customer,
      Purpose purpose,
      boolean given,
      String source,
      String textVersion,
      String by) {}
}
