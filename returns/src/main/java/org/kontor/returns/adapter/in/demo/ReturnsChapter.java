package org.kontor.returns.adapter.in.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.DemoChapter;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.orders.PurchaseHistory.Purchase;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.DecideReturn;
import org.kontor.returns.application.EditPolicy;
import org.kontor.returns.application.InspectReturn;
import org.kontor.returns.application.ReceiveReturn;
import org.kontor.returns.application.RefundReturn;
import org.kontor.returns.application.RequestReturn;
import org.kontor.returns.domain.Authority;
import org.kontor.returns.domain.Condition;
import org.kontor.returns.domain.Disposition;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnPolicy;
import org.kontor.returns.domain.ReturnReason;
import org.springframework.stereotype.Component;

/// Haldenhof's terms, and a return in each state, on the demo orders that were delivered first. It
/// goes on where the chapter before stopped the clock, a minute for each return: nothing lies in
/// the future.
@Component
class ReturnsChapter implements DemoChapter {
  private static final int FIRST_ORDER = 100_001;
  private static final int ORDERS = 300;
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final List<LocationId> STORES =
      List.of(
          new LocationId("store-hamburg"),
          new LocationId("store-berlin"),
          new LocationId("warehouse-leipzig"));

  /// How far each return goes, and why it was sent.
  private enum Story {
    ANNOUNCED(ReturnReason.CHANGED_MIND, null),
    ARRIVED(ReturnReason.CHANGED_MIND, "Gefällt uns doch nicht."),
    LOOKED_AT(ReturnReason.DEFECTIVE, "Kam beschädigt an."),
    TO_PAY(ReturnReason.NOT_AS_DESCRIBED, null),
    PAID(ReturnReason.WRONG_ITEM, "Wir hatten etwas anderes bestellt."),
    PAID_AGAIN(ReturnReason.CHANGED_MIND, null),
    CALLED_OFF(ReturnReason.OTHER, "Ich behalte es doch."),
    ARRIVED_TOO(ReturnReason.ARRIVED_LATE, null);

    private final ReturnReason reason;
    private final @Nullable String note;

    Story(ReturnReason reason, @Nullable String note) {
      this.reason = reason;
      this.note = note;
    }
  }

  private final PurchaseHistory purchases;
  private final EditPolicy policies;
  private final RequestReturn request;
  private final DecideReturn decide;
  private final ReceiveReturn receive;
  private final InspectReturn inspect;
  private final RefundReturn refund;
  private final Clock clock;

  ReturnsChapter(
      PurchaseHistory purchases,
      EditPolicy policies,
      RequestReturn request,
      DecideReturn decide,
      ReceiveReturn receive,
      InspectReturn inspect,
      RefundReturn refund,
      Clock clock) {
    this.purchases = purchases;
    this.policies = policies;
    this.request = request;
    this.decide = decide;
    this.receive = receive;
    this.inspect = inspect;
    this.refund = refund;
    this.clock = clock;
  }

  @Override
  public int position() {
    return 600;
  }

  @Override
  public void play(Stage stage) {
    terms();
    List<Purchase> delivered = delivered();
    Instant now = clock.instant();
    for (int i = 0; i < Math.min(Story.values().length, delivered.size()); i++) {
      now = now.plus(LATER);
      stage.at(now);
      tell(Story.values()[i], delivered.get(i), STORES.get(i % STORES.size()));
      stage.settle();
    }
  }

  private void terms() {
    Money free = Money.of("0.00", "EUR");
    Set<ReturnMethod> both = Set.of(ReturnMethod.STORE, ReturnMethod.POST);
    var payer = ReturnPolicy.Payer.SHOPPER;
    policies.add(
        new ReturnPolicy(
            "garden/plants",
            "Living plants",
            14,
            free,
            false,
            Set.of(ReturnMethod.STORE),
            payer,
            0),
        "demo");
    policies.add(
        new ReturnPolicy(
            "furniture", "Furniture", 30, Money.of("19.90", "EUR"), false, both, payer, 0),
        "demo");
    policies.add(
        new ReturnPolicy("home/candles", "Candles", 0, free, true, both, payer, 0), "demo");
  }

  private List<Purchase> delivered() {
    return IntStream.range(FIRST_ORDER, FIRST_ORDER + ORDERS)
        .mapToObj(number -> purchases.find(new OrderNumber("K-" + number)))
        .flatMap(Optional::stream)
        .filter(purchase -> deliveredLines(purchase).findAny().isPresent())
        .sorted(Comparator.comparing(ReturnsChapter::lastDelivery))
        .limit(Story.values().length)
        .toList();
  }

  private static Stream<Line> deliveredLines(Purchase purchase) {
    return purchase.lines().stream().filter(line -> line.delivered() > line.returned());
  }

  private static Instant lastDelivery(Purchase purchase) {
    return deliveredLines(purchase)
        .flatMap(line -> Stream.ofNullable(line.deliveredAt()))
        .max(Comparator.naturalOrder())
        .orElse(purchase.placedAt());
  }

  private void tell(Story story, Purchase purchase, LocationId store) {
    int line = deliveredLines(purchase).findFirst().map(Line::line).orElseThrow();
    var wish = new RequestReturn.Wish(line, 1, story.reason, story.note);
    var asked =
        request.request(
            new RequestReturn.Command(
                purchase.number(),
                List.of(wish),
                ReturnMethod.STORE,
                "shopper",
                Authority.SHOPPER,
                null));
    if (asked instanceof RequestReturn.Result.Authorized(RmaNumber number)) {
      goOn(story, number, line, store);
    }
  }

  private void goOn(Story story, RmaNumber number, int line, LocationId store) {
    if (story == Story.CALLED_OFF) {
      decide.decide(
          new DecideReturn.Command(
              number,
              DecideReturn.Decision.CANCEL,
              "The shopper keeps it",
              "katrin",
              Authority.UNLIMITED));
    }
    if (story == Story.CALLED_OFF || story == Story.ANNOUNCED) {
      return;
    }
    var came = List.of(new ReceiveReturn.Came(line, 1, 0));
    receive.receive(new ReceiveReturn.Command(number, store, came, "nils"));
    if (story == Story.ARRIVED || story == Story.ARRIVED_TOO) {
      return;
    }
    boolean open = story == Story.LOOKED_AT;
    var look =
        new InspectReturn.Look(
            line,
            open ? Condition.DAMAGED : Condition.AS_NEW,
            null,
            open ? "Dent and scratches, packing intact" : null,
            open ? null : Disposition.RESTOCK);
    inspect.inspect(new InspectReturn.Command(number, List.of(look), "nils"));
    if (story == Story.PAID || story == Story.PAID_AGAIN) {
      refund.refund(new RefundReturn.Command(number, null, "katrin"));
    }
  }
}
