package org.kontor.fulfillment.adapter.in.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.kontor.fulfillment.application.ExpirePickup;
import org.kontor.fulfillment.application.RetryWaiting;
import org.kontor.fulfillment.application.ShipParcel;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Shipments;
import org.kontor.fulfillment.domain.work.WaitingUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Each record in a transaction of its own: one that fails doesn't hold up the rest. Two instances
/// may run at once: whoever comes second finds nothing left to do.
@Component
class FulfillmentJobs {
  private static final Logger LOG = LoggerFactory.getLogger(FulfillmentJobs.class);
  private static final int AT_ONCE = 200;
  private static final Duration BOOKING_TIME = Duration.ofMinutes(1);

  private final FulfillmentOrders orders;
  private final Shipments shipments;
  private final WaitingUnits waitingUnits;
  private final ExpirePickup expirePickup;
  private final RetryWaiting retryWaiting;
  private final ShipParcel shipParcel;
  private final Clock clock;

  FulfillmentJobs(
      FulfillmentOrders orders,
      Shipments shipments,
      WaitingUnits waitingUnits,
      ExpirePickup expirePickup,
      RetryWaiting retryWaiting,
      ShipParcel shipParcel,
      Clock clock) {
    this.orders = orders;
    this.shipments = shipments;
    this.waitingUnits = waitingUnits;
    this.expirePickup = expirePickup;
    this.retryWaiting = retryWaiting;
    this.shipParcel = shipParcel;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${kontor.jobs.expire-pickups:60s}", initialDelayString = "30s")
  void expirePickups() {
    each("expire-pickups", orders.keptTooLong(clock.instant(), AT_ONCE), expirePickup::expire);
  }

  @Scheduled(fixedDelayString = "${kontor.jobs.retry-waiting:60s}", initialDelayString = "40s")
  void retryWaiting() {
    each("retry-waiting", waitingUnits.longestUntried(AT_ONCE), retryWaiting::retry);
  }

  @Scheduled(fixedDelayString = "${kontor.jobs.finish-shipments:60s}", initialDelayString = "20s")
  void finishShipments() {
    each(
        "finish-shipments",
        shipments.requestedBefore(clock.instant().minus(BOOKING_TIME), AT_ONCE),
        id -> shipParcel.ship(new ShipParcel.Command(id, "finish-shipments")));
  }

  private static <T> void each(String job, List<T> ids, Consumer<T> action) {
    for (T id : ids) {
      try {
        action.accept(id);
      } catch (RuntimeException e) {
        LOG.warn("{} failed on {} and will try again", job, id, e);
      }
    }
  }
}
