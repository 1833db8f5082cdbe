package org.kontor.fulfillment.adapter.in.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kontor.customer.DemoChapter;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.FulfillmentQueries.Filter;
import org.kontor.fulfillment.application.FulfillmentQueries.LineRow;
import org.kontor.fulfillment.application.FulfillmentQueries.Row;
import org.kontor.fulfillment.application.FulfillmentQueries.View;
import org.kontor.fulfillment.application.HandOver;
import org.kontor.fulfillment.application.MarkReady;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.application.PickUnits;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.application.ShipParcel;
import org.kontor.fulfillment.application.StartPicking;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.Transition.Way;
import org.springframework.stereotype.Component;

/// A day at Haldenhof's locations: most of what was ordered has left, the rest stands at every
/// step, and now and then a shelf was empty.
@Component
class FulfillmentChapter implements DemoChapter {
  private static final List<String> STAFF = List.of("jana.krause", "emre.yildiz", "aygun.aliyeva");

  private final FulfillmentQueries queries;
  private final StartPicking startPicking;
  private final PickUnits pickUnits;
  private final RejectPick rejectPick;
  private final PackParcel packParcel;
  private final ShipParcel shipParcel;
  private final MarkReady markReady;
  private final HandOver handOver;
  private final Clock clock;

  FulfillmentChapter(
      FulfillmentQueries queries,
      StartPicking startPicking,
      PickUnits pickUnits,
      RejectPick rejectPick,
      PackParcel packParcel,
      ShipParcel shipParcel,
      MarkReady markReady,
      HandOver handOver,
      Clock clock) {
    this.queries = queries;
    this.startPicking = startPicking;
    this.pickUnits = pickUnits;
    this.rejectPick = rejectPick;
    this.packParcel = packParcel;
    this.shipParcel = shipParcel;
    this.markReady = markReady;
    this.handOver = handOver;
    this.clock = clock;
  }

  @Override
  public int position() {
    return 500;
  }

  @Override
  public void play(Stage stage) {
    stage.settle();
    List<Row> work = queries.list(new Filter(View.OPEN, null, null, null, null), 10_000);
    int count = work.size();
    for (int i = 0; i < count; i++) {
      // The older four fifths are done; of the last fifth each stands somewhere else
      work(work.get(i), i, i < count * 4 / 5 ? 9 : i % 6);
      if (i % 25 == 24) {
        stage.at(clock.instant().plus(Duration.ofMinutes(4)));
      }
    }
    stage.settle();
  }

  /// @param until how many steps are done: 0 none, 1 picking, 2 part of it, 3 picked, 4 packed or
  ///   ready, 5 and more all
  private void work(Row row, int at, int until) {
    String by = STAFF.get(at % STAFF.size());
    FulfillmentOrderId id = row.id();
    if (until == 0) {
      return;
    }
    startPicking.start(new StartPicking.Command(id, by));
    if (until == 1) {
      return;
    }
    if (at % 17 == 5) {
      LineRow missing = lines(id).getFirst();
      rejectPick.reject(
          new RejectPick.Command(
              id,
              missing.line(),
              1,
              at % 2 == 0 ? RejectionReason.DAMAGED : RejectionReason.NOT_FOUND,
              by));
    }
    for (LineRow line : lines(id)) {
      int pieces = until == 2 ? line.unpicked() - 1 : line.unpicked();
      if (pieces > 0) {
        pickUnits.pick(new PickUnits.Command(id, line.sku(), pieces, by));
      }
    }
    if (until > 3) {
      finish(row, by, until > 4);
    }
  }

  private void finish(Row row, String by, boolean leaves) {
    if (row.way() == Way.PARCEL) {
      packParcel.pack(new PackParcel.Command(row.id(), null, by));
      if (leaves) {
        shipParcel.ship(new ShipParcel.Command(row.id(), by));
      }
      return;
    }
    markReady.ready(new MarkReady.Command(row.id(), by));
    String code = detail(row.id()).code();
    if (leaves && code != null) {
      handOver.handOver(new HandOver.Command(row.id(), code, by));
    }
  }

  private List<LineRow> lines(FulfillmentOrderId id) {
    return detail(id).lines().stream().filter(line -> line.due() > 0).toList();
  }

  private Detail detail(FulfillmentOrderId id) {
    return queries.detail(id).orElseThrow();
  }
}
