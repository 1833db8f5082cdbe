package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.application.PickUnits;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.orders.OrderPlaced;
import org.kontor.orders.StopFulfillment;

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
}
