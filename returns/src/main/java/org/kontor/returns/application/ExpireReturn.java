package org.kontor.returns.application;

import org.kontor.returns.RmaNumber;

/// Ends an authorised return of which nothing arrived in time: its units may be announced again,
/// and the shopper is told. One that was received meanwhile stays as it is.
public interface ExpireReturn {
  void expire(RmaNumber number);
}
