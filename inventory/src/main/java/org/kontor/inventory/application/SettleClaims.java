package org.kontor.inventory.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;

/// What people did with promised goods, booked: it has happened, so nothing is refused. The same
/// event twice counts once.
public interface SettleClaims {
  /// The goods have left the location for good.
  void consumed(Command command);

  /// The goods weren't there, or weren't fit to sell: what is lost is written off, what is damaged
  /// set aside, and the promise on it is gone.
  void missed(Command command, boolean damaged);

  /// @param cause what a person would look up
  record Command(UUID event, Instant at, Holder holder, List<Claim> claims, String cause) {}
}
