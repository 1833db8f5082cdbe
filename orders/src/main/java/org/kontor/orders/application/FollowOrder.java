package org.kontor.orders.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;

/// Takes in what others report of an order: what left, waits, came back, or is owed. Each report
/// counts once. Units that left are charged and money that is owed is refunded, by a job, soon
/// afterwards.
public interface FollowOrder {
  void follow(Report report);

  /// @param event names the report
  record Report(UUID event, OrderId order, Instant at, News news) {}

  sealed interface News {
    record Shipped(String shipment, String carrier, String tracking, List<Units> units)
        implements News {}

    record HandedOver(String pickup, List<Units> units) implements News {}

    /// @param units that no location can give; all other open ones can be had
    /// @param locations that have taken units over
    /// @param nobodyCame true if some were not collected in time
    record Waiting(List<Units> units, List<LocationId> locations, boolean nobodyCame)
        implements News {}

    /// @param location where they are; null if nobody said
    record CameBack(List<Units> units, @Nullable LocationId location) implements News {}

    record Owed(Money amount, String cause, List<Units> units) implements News {}
  }
}
