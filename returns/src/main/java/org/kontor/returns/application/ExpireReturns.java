package org.kontor.returns.application;

/// Ends authorised returns of which nothing arrived in time; their units may be announced again.
public interface ExpireReturns {
  /// @return how many; call again while it is the limit
  int expire(int limit);
}
