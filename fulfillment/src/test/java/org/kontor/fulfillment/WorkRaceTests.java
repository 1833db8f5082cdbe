package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.fulfillment.application.HandOver;
import org.kontor.fulfillment.application.MarkReady;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.application.PickUnits;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.StopFulfillment;
import org.kontor.testing.AtOnce;

/// Who gets in whose way.
class WorkRaceTests extends StoreFloor {
  @Test
  void aCancellationAndAPackerNeverBothWin() throws Exception {
    for (int round = 0; round < 5; round++) {
      lamp = Shop.sku();
      shop.stock("store-berlin", lamp, 1);
      OrderPlaced placed = placed("standard", 1);
      FulfillmentOrderId id = berlin(placed);
      pickAll(id, 1);
      CountDownLatch both = new CountDownLatch(2);
      try (ExecutorService people = Executors.newFixedThreadPool(2)) {
        Future<PackParcel.Result> packer =
            people.submit(() -> {
              both.countDown();
              both.await();
              return pack.pack(new PackParcel.Command(id, 700, "anna"));
            });
        Future<StopFulfillment.Result> shopper =
            people.submit(() -> {
              both.countDown();
              both.await();
              return cancel(placed, 1);
            });
        boolean packed = packer.get() instanceof PackParcel.Result.Packed;
        boolean stopped = shopper.get() instanceof StopFulfillment.Result.Stopped;
        assertThat(packed).isNotEqualTo(stopped);
      }
    }
  }

  @Test
  void twoAssociatesAtOneOrderCountEachPieceOnce() throws Exception {
    OrderPlaced placed = placed("standard", 3);
    FulfillmentOrderId id = berlin(placed);
    int counted = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<Future<PickUnits.Result>> scans =
          java.util.stream.IntStream.range(0, 6)
              .mapToObj(
                  i -> people.submit(() -> pick.pick(new PickUnits.Command(id, lamp, 1, "p" + i))))
              .toList();
      for (Future<PickUnits.Result> scan : scans) {
        counted += scan.get() instanceof PickUnits.Result.Picked ? 1 : 0;
      }
    }
    assertThat(counted).isEqualTo(3);
    assertThat(queries.detail(id).orElseThrow().row().state()).isEqualTo(State.PICKED);
  }

  /// One refuses what the other's store has, and the other way round: each frees its own shelf and
  /// asks for the other's.
  @RepeatedTest(5)
  void twoStoresThatHaveNoTimeSendTheirOrdersToEachOther() throws Exception {
    lamp = Shop.sku();
    shop.stock("store-berlin", lamp, 1);
    FulfillmentOrderId one = berlin(placed("standard", 1));
    shop.stock("warehouse-leipzig", lamp, 1);
    FulfillmentOrderId other = shop.part(placed("standard", 1).orderId(), "warehouse-leipzig");
    shop.stock("store-berlin", lamp, 1);
    shop.stock("warehouse-leipzig", lamp, 1);
    List<RejectPick.Result> results =
        AtOnce.doing(
            () -> reject(one, RejectionReason.NO_CAPACITY),
            () -> reject(other, RejectionReason.NO_CAPACITY));
    assertThat(results).containsOnly(new RejectPick.Result.Rejected(1, 0));
  }

  private RejectPick.Result reject(FulfillmentOrderId id, RejectionReason reason) {
    return reject.reject(new RejectPick.Command(id, null, 1, reason, "anna"));
  }

  enum Deed {
    PICK,
    REJECT,
    CANCEL,
    MAKE_READY,
    HAND_OVER,
    EXPIRE
  }

  /// What two people may do to one pick-up at the same moment, from each state that it passes, and
  /// how often it may be done.
  static Stream<Arguments> pairs() {
    return Stream.of(
        arguments(State.OPEN, Deed.PICK, Deed.PICK, 1),
        arguments(State.OPEN, Deed.PICK, Deed.REJECT, 2),
        arguments(State.OPEN, Deed.PICK, Deed.CANCEL, 2),
        arguments(State.OPEN, Deed.REJECT, Deed.REJECT, 1),
        arguments(State.OPEN, Deed.REJECT, Deed.CANCEL, 2),
        arguments(State.OPEN, Deed.CANCEL, Deed.CANCEL, 1),
        arguments(State.PICKED, Deed.MAKE_READY, Deed.REJECT, 1),
        arguments(State.PICKED, Deed.MAKE_READY, Deed.CANCEL, 2),
        arguments(State.READY, Deed.HAND_OVER, Deed.HAND_OVER, 1),
        arguments(State.READY, Deed.HAND_OVER, Deed.CANCEL, 1),
        arguments(State.READY, Deed.HAND_OVER, Deed.EXPIRE, 1),
        arguments(State.READY, Deed.EXPIRE, Deed.EXPIRE, 1),
        arguments(State.READY, Deed.EXPIRE, Deed.CANCEL, 2));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoAtOneTaskEachGetsAnAnswerAndNothingIsDoneTwice(
      State state, Deed one, Deed other, int atMost) throws Exception {
    for (int round = 0; round < 3; round++) {
      clock.set(TestClock.START);
      lamp = Shop.sku();
      shop.stock("store-berlin", lamp, 2);
      OrderPlaced placed = placed("pickup:store-berlin", 1);
      FulfillmentOrderId id = arrivedAt(state, placed);
      List<Boolean> done =
          AtOnce.doing(() -> isDone(one, placed, id), () -> isDone(other, placed, id));
      assertThat(done.stream().filter(it -> it).count()).isBetween(1L, (long) atMost);
      assertThat(shop.broken()).isEmpty();
    }
  }

  private FulfillmentOrderId arrivedAt(State state, OrderPlaced placed) {
    FulfillmentOrderId id = berlin(placed);
    if (state != State.OPEN) {
      pickAll(id, 1);
    }
    if (state == State.READY) {
      ready.ready(new MarkReady.Command(id, "anna"));
      clock.advance(Duration.ofDays(9));
    }
    return id;
  }

  private boolean isDone(Deed deed, OrderPlaced placed, FulfillmentOrderId id) {
    return switch (deed) {
      case PICK ->
          pick.pick(new PickUnits.Command(id, lamp, 1, "anna")) instanceof PickUnits.Result.Picked;
      case REJECT -> reject(id, RejectionReason.NOT_FOUND) instanceof RejectPick.Result.Rejected;
      case CANCEL -> isCancelled(placed);
      case MAKE_READY ->
          ready.ready(new MarkReady.Command(id, "anna")) instanceof MarkReady.Result.Ready;
      case HAND_OVER -> {
        String code = queries.detail(id).orElseThrow().code();
        yield handOver.handOver(new HandOver.Command(id, code == null ? "" : code, "anna"))
            instanceof HandOver.Result.HandedOver;
      }
      case EXPIRE -> expire.expire(id);
    };
  }

  /// As orders does it: what was stopped is given back in the same transaction.
  private boolean isCancelled(OrderPlaced placed) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          if (cancel(placed, 1) instanceof StopFulfillment.Result.Stopped stopped) {
            claims.release(placed.orderId().holder(), stopped.released());
            return true;
          }
          return false;
        }));
  }
}
