package org.kontor.fulfillment.domain.promise;

/// The rates that hold now. Answers from memory: safe to ask on every request.
public interface Rates {
  RateTable current();
}
