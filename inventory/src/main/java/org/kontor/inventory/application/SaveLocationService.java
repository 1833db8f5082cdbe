package org.kontor.inventory.application;

import java.time.Clock;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.kontor.inventory.Location;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.domain.Locations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SaveLocationService implements SaveLocation {
  private final Locations locations;
  private final StoreAccess access;
  private final Clock clock;

  SaveLocationService(Locations locations, StoreAccess access, Clock clock) {
    this.locations = locations;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Result save(Command command) {
    var location = command.location();
    var known = locations.find(location.id());
    var bound = access.boundTo().isPresent();
    if (!access.mayActAt(location.id()) || (known.isEmpty() && bound)) {
      throw new NotFound("Location", location.id());
    }
    if (known.isEmpty()) {
      return open(command);
    }
    var saved = known.get();
    if (command.version() != null && command.version() != saved.version()) {
      throw new StaleVersion("Location", location.id());
    }
    if (saved.location().equals(location)) {
      return new Result(Outcome.UNCHANGED, saved.version());
    }
    return replace(location, saved.version());
  }

  private Result open(Command command) {
    if (command.version() != null || !locations.add(command.location(), clock.instant())) {
      throw new StaleVersion("Location", command.location().id());
    }
    return new Result(Outcome.CREATED, 1);
  }

  private Result replace(Location location, int version) {
    if (!locations.replace(location, version, clock.instant())) {
      throw new StaleVersion("Location", location.id());
    }
    return new Result(Outcome.CHANGED, version + 1);
  }
}
