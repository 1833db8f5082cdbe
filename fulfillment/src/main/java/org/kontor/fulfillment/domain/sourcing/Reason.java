package org.kontor.fulfillment.domain.sourcing;

/// Why a location ships, or doesn't. Each has its sentence in the console
/// (`fulfillment.reason.<name>`).
public enum Reason {
  CHOSEN,
  /// Could have been part of a plan with as few parcels, from farther away.
  FARTHER,
  /// Has some of it; with it there would be more parcels.
  MORE_PARCELS,
  NO_STOCK,
  CANNOT_SHIP,
  CANNOT_COLLECT,
  /// The shopper collects elsewhere.
  OTHER_STORE,
  /// It has refused these goods before, or was left out by a person.
  EXCLUDED,
  /// Not open on any of the next 60 days.
  SHUT,
  INACTIVE
}
