package org.kontor.inventory.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockReturned;

/// Returned goods are at a location again, to be sold or kept apart. The same event twice counts
/// once.
public interface TakeBackStock {
  void takeBack(Command command);

  record Command(
      UUID event,
      Instant at,
      LocationId location,
      List<StockReturned.Piece> pieces,
      String cause) {}
}
