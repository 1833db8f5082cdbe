package org.kontor.fulfillment.adapter.in.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.customer.DemoChapter;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.ExpirePickup;
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
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.fulfillment.domain.work.Transition.Way;
import org.springframework.stereotype.Component;

/// The days at Haldenhof's locations: in each hour that they are staffed, every order goes a step
/// further; now and then a shelf is empty.
@Component
class FulfillmentChapter implements DemoChapter {
  private static final List<String> STAFF = List.of("jana.krause", "emre.yildiz", "aygun.aliyeva");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration LATELY = Duration.ofHours(44);
  private static final Duration A_DAY_OR_SO = Duration.ofHours(21);

  private final FulfillmentQueries queries;
  private final StartPicking startPicking;
  private final PickUnits pickUnits;
  private final RejectPick rejectPick;
  private final PackParcel packParcel;
  private final ShipParcel shipParcel;
  private final MarkReady markReady;
  private final HandOver handOver;
  private final ExpirePickup expirePickup;
  private final FulfillmentOrders orders;
  private final Clock clock;
  private final Map<FulfillmentOrderId, Instant> readySince = new HashMap<>();

  FulfillmentChapter(
      FulfillmentQueries queries,
      StartPicking startPicking,
      PickUnits pickUnits,
      RejectPick rejectPick,
      PackParcel packParcel,
      ShipParcel shipParcel,
      MarkReady markReady,
      HandOver handOver,
      ExpirePickup expirePickup,
      FulfillmentOrders orders,
      Clock clock) {
    this.queries = queries;
    this.startPicking = startPicking;
    this.pickUnits = pickUnits;
    this.rejectPick = rejectPick;
    this.packParcel = packParcel;
    this.shipParcel = shipParcel;
    this.markReady = markReady;
    this.handOver = handOver;
    this.expirePickup = expirePickup;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public int position() {
    return 500;
  }

  @Override
  public void live(Instant hour, Stage stage) {
    ZonedDateTime local = hour.atZone(BERLIN);
    if (local.getDayOfWeek() == DayOfWeek.SUNDAY || local.getHour() < 8 || local.getHour() > 18) {
      return;
    }
    for (Row row : queries.list(new Filter(View.TODO, null, null, null, null), 10_000)) {
      if (goesOn(row, hour, stage.end())) {
        step(row, local);
        stage.pass(Duration.ofMinutes(2));
        stage.settle();
      }
    }
  }

  @Override
  public int catchUp() {
    return (int)
        orders.keptTooLong(clock.instant(), 200).stream().filter(expirePickup::expire).count();
  }

  /// In the last two days, some work stays at every step: that's what visitors find to do.
  private static boolean goesOn(Row row, Instant hour, Instant end) {
    return switch (hour.isBefore(end.minus(LATELY)) ? 4 : number(row) % 5) {
      case 0 -> row.state() == State.OPEN;
      case 1 -> row.state() == State.OPEN || row.state() == State.PICKING;
      case 2, 3 -> row.state() != State.PACKED && row.state() != State.READY;
      default -> true;
    };
  }

  private void step(Row row, ZonedDateTime now) {
    String by = STAFF.get(number(row) % STAFF.size());
    switch (row.state()) {
      case OPEN -> startPicking.start(new StartPicking.Command(row.id(), by));
      case PICKING -> pick(row, by);
      case PICKED -> putReady(row, by, now.toInstant());
      case PACKED -> {
        if (now.getHour() % 3 == 0) {
          shipParcel.ship(new ShipParcel.Command(row.id(), by));
        }
      }
      case READY -> collect(row, by, now.toInstant());
      default -> throw new IllegalStateException("Nothing is to do about " + row.state());
    }
  }

  private void pick(Row row, String by) {
    int number = number(row);
    if (number % 17 == 5) {
      LineRow missing = lines(row.id()).getFirst();
      RejectionReason reason =
          number % 2 == 0 ? RejectionReason.DAMAGED : RejectionReason.NOT_FOUND;
      rejectPick.reject(new RejectPick.Command(row.id(), missing.line(), 1, reason, by));
    }
    for (LineRow line : lines(row.id())) {
      if (line.unpicked() > 0) {
        pickUnits.pick(new PickUnits.Command(row.id(), line.sku(), line.unpicked(), by));
      }
    }
  }

  private void putReady(Row row, String by, Instant now) {
    if (row.way() == Way.PARCEL) {
      packParcel.pack(new PackParcel.Command(row.id(), null, by));
    } else {
      markReady.ready(new MarkReady.Command(row.id(), by));
      readySince.put(row.id(), now);
    }
  }

  /// Shoppers come after a day or so; one in eleven doesn't.
  private void collect(Row row, String by, Instant now) {
    Instant since = readySince.getOrDefault(row.id(), now);
    String code = detail(row.id()).code();
    if (code != null && number(row) % 11 != 4 && since.isBefore(now.minus(A_DAY_OR_SO))) {
      handOver.handOver(new HandOver.Command(row.id(), code, by));
    }
  }

  private static int number(Row row) {
    return Integer.parseInt(row.pickList().replaceAll("\\D", ""));
  }

  private List<LineRow> lines(FulfillmentOrderId id) {
    return detail(id).lines().stream().filter(line -> line.due() > 0).toList();
  }

  private Detail detail(FulfillmentOrderId id) {
    return queries.detail(id).orElseThrow();
  }
}
