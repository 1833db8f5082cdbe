package org.kontor.inventory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.PostalAddress;

/// A place where goods are and work on them is done.
///
/// @param cutOff orders that come later are worked on the next open day; local time
/// @param capabilities what can be done there
/// @param active false once it has been closed for good; it is kept for what happened there
public record Location(
    LocationId id,
    String name,
    Type type,
    PostalAddress address,
    @Nullable Coordinates coordinates,
    ZoneId zone,
    OpeningHours hours,
    LocalTime cutOff,
    Set<Capability> capabilities,
    boolean active) {

  public enum Type {
    WAREHOUSE,
    STORE,
    SUPPLIER,
    LOCKER
  }

  public enum Capability {
    SHIP,
    PICKUP,
    CURBSIDE,
    RETURN
  }

  public boolean can(Capability capability) {
    return active && capabilities.contains(capability);
  }
}
