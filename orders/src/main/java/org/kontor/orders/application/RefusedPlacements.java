package org.kontor.orders.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.ChannelId;
import org.kontor.orders.domain.Orders.RequestKey;

/// Placements that were refused before there was an order, kept so that the same request gets the
/// same answer.
public interface RefusedPlacements {
  /// @return false, and nothing kept, if the channel has an order or a refusal by this key already
  boolean keep(ChannelId channel, RequestKey key, List<Refusal> reasons, Instant at);

  Optional<Kept> find(ChannelId channel, String key);

  /// Forgets what is older.
  ///
  /// @return how many
  int forget(Instant before, int limit);

  /// @param fingerprint tells whether a request with this key is the same one
  record Kept(String fingerprint, List<Refusal> reasons) {}
}
