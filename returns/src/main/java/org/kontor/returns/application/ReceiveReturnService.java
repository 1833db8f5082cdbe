package org.kontor.returns.application;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.Units;
import org.kontor.returns.domain.Arrival;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnLine;
import org.kontor.returns.domain.ReturnState;
import org.kontor.returns.domain.Returns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ReceiveReturnService implements ReceiveReturn {
  private final Returns returns;
  private final PurchasedUnits units;
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Clock clock;

  ReceiveReturnService(
      Returns returns,
      PurchasedUnits units,
      LocationDirectory locations,
      StoreAccess access,
      Clock clock) {
    this.returns = returns;
    this.units = units;
    this.locations = locations;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Result receive(Command command) {
    Optional<Result> refused = refusePlace(command.location());
    if (refused.isPresent()) {
      return refused.get();
    }
    Return found =
        returns.find(command.number()).orElseThrow(() -> new NotFound("Return", command.number()));
    if (!found.state().mayBecome(ReturnState.RECEIVED)) {
      return new Result.WrongState(found.state());
    }
    return refuseCount(found, command.lines()).orElseGet(() -> receive(found, command));
  }

  private Optional<Result> refusePlace(LocationId location) {
    if (!access.mayActAt(location)) {
      return Optional.of(new Result.NotYourLocation(location));
    }
    return locations.find(location).filter(one -> one.can(Capability.RETURN)).isPresent()
        ? Optional.empty()
        : Optional.of(new Result.NotAReturnLocation(location));
  }

  private static Optional<Result> refuseCount(Return found, List<Came> lines) {
    Map<Integer, ReturnLine> announced =
        found.lines().stream().collect(toMap(ReturnLine::line, line -> line));
    for (Came came : lines) {
      ReturnLine line = announced.get(came.line());
      if (line == null) {
        return Optional.of(new Result.UnknownLine(came.line()));
      }
      if (came.received() > line.quantity()) {
        return Optional.of(new Result.MoreThanAnnounced(came.line(), line.quantity()));
      }
    }
    return lines.stream().allMatch(came -> came.received() == 0)
        ? Optional.of(new Result.NothingCame())
        : Optional.empty();
  }

  private Result receive(Return found, Command command) {
    Map<Integer, Came> came = command.lines().stream().collect(toMap(Came::line, one -> one));
    List<Units> received = new ArrayList<>();
    List<Units> missing = new ArrayList<>();
    for (ReturnLine line : found.lines()) {
      Came one = came.get(line.line());
      int count = one == null ? 0 : one.received();
      if (count > 0) {
        received.add(new Units(line.line(), count));
      }
      if (count < line.quantity()) {
        missing.add(new Units(line.line(), line.quantity() - count));
      }
    }
    // All at once: else two parcels, each missing what the other brings, wait for each other
    units.lock(found.orderId());
    units.receive(found.orderId(), received);
    units.release(found.orderId(), missing);
    List<Arrival> arrivals =
        command.lines().stream()
            .map(one -> new Arrival(one.line(), one.received(), one.turnedAway()))
            .toList();
    returns.save(found, found.receive(command.location(), arrivals, command.by(), clock.instant()));
    return new Result.Received();
  }
}
