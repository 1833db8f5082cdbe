package org.kontor.fulfillment.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Pickups;
import org.kontor.inventory.StoreAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FindPickupService implements FindPickup {
  private static final int TRIES = 5;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final Pickups pickups;
  private final StoreAccess access;
  private final Clock clock;

  FindPickupService(Pickups pickups, StoreAccess access, Clock clock) {
    this.pickups = pickups;
    this.access = access;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result find(Command command) {
    String given = command.codeOrNumber().strip();
    if (!given.matches("\\d{6}")) {
      return pickups
          .byNumber(given, access.boundTo())
          .<Result>map(id -> new Result.Found(id, false))
          .orElseGet(Result.None::new);
    }
    Instant now = clock.instant();
    if (pickups.wrongCodes(command.by(), now.minus(WITHIN)) >= TRIES) {
      return new Result.TooManyTries();
    }
    Optional<FulfillmentOrderId> found = pickups.byCode(given, access.boundTo());
    if (found.isEmpty()) {
      pickups.noteWrongCode(command.by(), now);
      return new Result.None();
    }
    return new Result.Found(found.get(), true);
  }
}
