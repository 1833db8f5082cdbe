package org.kontor.returns.adapter.in.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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

/// Haldenhof's terms, and a return in each state: one is announced each day, on what was delivered
/// some days before, and goes a step further every day.
@Component
class ReturnsChapter implements DemoChapter {
  private static final int FIRST_ORDER = 100_001;
  private static final int ORDERS = 80;
  private static final Duration TRIED_OUT = Duration.ofDays(2);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<LocationId> STORES =
      List.of(
          new LocationId("store-hamburg"),
          new LocationId("store-berlin"),
          new LocationId("warehouse-leipzig"));

  private enum Step {
    CALL_OFF,
    RECEIVE,
    LOOK,
    PAY
  }

  /// Why a return was sent, and how far it goes.
  private record Story(ReturnReason reason, @Nullable String note, List<Step> steps) {}

  private static final Set<ReturnMethod> BY_ANY_WAY = Set.of(ReturnMethod.STORE, ReturnMethod.POST);

  private static final List<Story> STORIES =
      List.of(
          new Story(
              ReturnReason.WRONG_ITEM,
              "Wir hatten etwas anderes bestellt.",
              List.of(Step.RECEIVE, Step.LOOK, Step.PAY)),
          new Story(ReturnReason.CHANGED_MIND, null, List.of(Step.RECEIVE, Step.LOOK, Step.PAY)),
          new Story(ReturnReason.OTHER, "Ich behalte es doch.", List.of(Step.CALL_OFF)),
          new Story(ReturnReason.NOT_AS_DESCRIBED, null, List.of(Step.RECEIVE, Step.LOOK)),
          new Story(ReturnReason.DEFECTIVE, "Kam beschädigt an.", List.of(Step.RECEIVE, Step.LOOK)),
          new Story(ReturnReason.CHANGED_MIND, "Gefällt uns doch nicht.", List.of(Step.RECEIVE)),
          new Story(ReturnReason.ARRIVED_LATE, null, List.of(Step.RECEIVE)),
          new Story(ReturnReason.CHANGED_MIND, null, List.of()));

  /// By categories of Haldenhof's range.
  static final List<ReturnPolicy> TERMS =
      List.of(
          terms("garden/seeds", "Seeds", 14, "0.00", false, Set.of(ReturnMethod.STORE)),
          terms("garden/furniture", "Furniture", 30, "19.90", false, BY_ANY_WAY),
          terms("home/candles", "Candles", 0, "0.00", true, BY_ANY_WAY));

  private static ReturnPolicy terms(
      String category,
      String name,
      int days,
      String fee,
      boolean finalSale,
      Set<ReturnMethod> methods) {
    return new ReturnPolicy(
        category,
        name,
        days,
        Money.of(fee, "EUR"),
        finalSale,
        methods,
        ReturnPolicy.Payer.SHOPPER,
        0);
  }

  private final PurchaseHistory purchases;
  private final EditPolicy policies;
  private final RequestReturn request;
  private final DecideReturn decide;
  private final ReceiveReturn receive;
  private final InspectReturn inspect;
  private final RefundReturn refund;
  private final List<Told> begun = new ArrayList<>();

  ReturnsChapter(
      PurchaseHistory purchases,
      EditPolicy policies,
      RequestReturn request,
      DecideReturn decide,
      ReceiveReturn receive,
      InspectReturn inspect,
      RefundReturn refund) {
    this.purchases = purchases;
    this.policies = policies;
    this.request = request;
    this.decide = decide;
    this.receive = receive;
    this.inspect = inspect;
    this.refund = refund;
  }

  @Override
  public int position() {
    return 600;
  }

  @Override
  public void prepare(Stage stage) {
    TERMS.forEach(terms -> policies.add(terms, "demo"));
  }

  /// On every weekday at two one return is announced, and those before it go a step further.
  @Override
  public void live(Instant hour, Stage stage) {
    ZonedDateTime local = hour.atZone(BERLIN);
    if (local.getHour() != 14 || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return;
    }
    stage.pass(Duration.ofMinutes(20));
    begun.forEach(told -> goOn(told, stage));
    Instant first = stage.end().minus(Duration.ofDays(STORIES.size() + 2L));
    if (hour.isAfter(first) && begun.size() < STORIES.size()) {
      delivered(hour).findFirst().ifPresent(purchase -> begin(purchase, stage));
    }
  }

  private Stream<Purchase> delivered(Instant now) {
    return IntStream.range(FIRST_ORDER, FIRST_ORDER + ORDERS)
        .mapToObj(number -> purchases.find(new OrderNumber("K-" + number)))
        .flatMap(Optional::stream)
        .filter(purchase -> begun.stream().noneMatch(told -> told.order.equals(purchase.number())))
        .filter(purchase -> deliveredLines(purchase).findAny().isPresent())
        .filter(purchase -> lastDelivery(purchase).isBefore(now.minus(TRIED_OUT)));
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

  private void begin(Purchase purchase, Stage stage) {
    Story story = STORIES.get(begun.size());
    int line = deliveredLines(purchase).findFirst().map(Line::line).orElseThrow();
    var wish = new RequestReturn.Wish(line, 1, story.reason(), story.note());
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
      begun.add(
          new Told(
              story, purchase.number(), number, line, STORES.get(begun.size() % STORES.size())));
      stage.settle();
    }
  }

  private void goOn(Told told, Stage stage) {
    if (told.done < told.story.steps().size()) {
      stage.pass(Duration.ofMinutes(3));
      switch (told.story.steps().get(told.done++)) {
        case CALL_OFF -> callOff(told);
        case RECEIVE -> receive(told);
        case LOOK -> look(told);
        case PAY -> refund.refund(new RefundReturn.Command(told.number, null, "katrin"));
      }
      stage.settle();
    }
  }

  private void callOff(Told told) {
    decide.decide(
        new DecideReturn.Command(
            told.number,
            DecideReturn.Decision.CANCEL,
            "The shopper keeps it",
            "katrin",
            Authority.UNLIMITED));
  }

  private void receive(Told told) {
    var came = List.of(new ReceiveReturn.Came(told.line, 1, 0));
    receive.receive(new ReceiveReturn.Command(told.number, told.store, came, "nils"));
  }

  private void look(Told told) {
    boolean open = told.story.reason() == ReturnReason.DEFECTIVE;
    var look =
        new InspectReturn.Look(
            told.line,
            open ? Condition.DAMAGED : Condition.AS_NEW,
            null,
            open ? "Dent and scratches, packing intact" : null,
            open ? null : Disposition.RESTOCK);
    inspect.inspect(new InspectReturn.Command(told.number, List.of(look), "nils"));
  }

  /// A return on its way through its story.
  private static final class Told {
    private final Story story;
    private final OrderNumber order;
    private final RmaNumber number;
    private final int line;
    private final LocationId store;
    private int done;

    Told(Story story, OrderNumber order, RmaNumber number, int line, LocationId store) {
      this.story = story;
      this.order = order;
      this.number = number;
      this.line = line;
      this.store = store;
    }
  }
}
