package org.kontor.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kontor.app.TravellingClock;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.KeyText;
import org.kontor.app.domain.keys.Scope;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Invariants;
import org.kontor.replay.Invoices.Invoice;
import org.kontor.replay.Invoices.Line;
import org.kontor.replay.OrderFile.Sale;
import org.kontor.replay.ServiceDesk.Outcome;
import org.kontor.replay.TradeBook.GivenBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Each day's invoices are imported in the afternoon, its cancellations are worked on in the
/// evening, and then everything that is left is shipped. In the end stock, units and money must be
/// what the files say; the report says what was taken, what was refused, and why.
@Tag("replay")
@AssembledKontor
class ReplayTests {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ChannelId CHANNEL = new ChannelId("uk-wholesale");
  private static final String DEPOT = "depot-uk";
  private static final Path REPORT = Path.of("target/replay-report.md");

  @LocalServerPort private int port;
  @Autowired private TravellingClock clock;
  @Autowired private OpenChannel openChannel;
  @Autowired private ApiKeys keys;
  @Autowired private JdbcClient database;
  @Autowired private DataSource source;

  private final Report report = new Report();
  private final TradeBook book = new TradeBook();
  private Api api;
  private Imports imports;
  private BigDecimal captured = BigDecimal.ZERO;
  private BigDecimal givenBack = BigDecimal.ZERO;

  @BeforeEach
  void openForBusiness() {
    clock.travelTo(at(LocalDate.of(2010, 11, 30), 9));
    openChannel.open(
        new Channel(
            CHANNEL,
            "UK wholesale",
            Channel.Kind.MARKETPLACE,
            Currency.getInstance("GBP"),
            "GB",
            true,
            "en",
            LONDON,
            Duration.ofMinutes(15)),
        90);
    KeyText key = KeyText.random();
    keys.add(
        new ApiKey(
            UUID.randomUUID(),
            "replay",
            key.prefix(),
            CHANNEL,
            EnumSet.allOf(Scope.class),
            clock.instant(),
            null,
            null),
        key);
    api = new Api("http://127.0.0.1:" + port, key.value());
    imports = new Imports(api);
  }

  @AfterEach
  void comeBack() {
    clock.comeBack();
  }

  @Test
  void aMonthOfInvoicesEndsWithTheStockAndTheMoneyThatTheySay() throws Exception {
    SortedMap<LocalDate, List<Invoice>> days = Invoices.read(Integer.getInteger("replay.days", 31));
    Range range = new Range(days.values());
    try {
      report.timed("Whole", () -> trade(days, range));
      Audit audit = new Audit(database, source, report);
      audit.stockIsWhatTheFilesSay(DEPOT, range, book);
      audit.everyOrderHasLeftTheHouse();
      audit.moneyIsWhatTheFilesSay(captured, givenBack);
      audit.nothingIsLeftToDo();
    } finally {
      report.write(REPORT);
      System.out.println(report.text());
    }
  }

  private int trade(SortedMap<LocalDate, List<Invoice>> days, Range range) throws Exception {
    report.timed("Range and stock", () -> fill(range));
    Warehouse warehouse = new Warehouse(api);
    ServiceDesk desk = new ServiceDesk(api, DEPOT);
    for (var day : days.entrySet()) {
      clock.travelTo(at(day.getKey(), 17));
      Set<String> open = report.timed("Importing orders", () -> sell(day.getValue()));
      clock.travelTo(at(day.getKey(), 19));
      report.timed("Cancellations and returns", () -> takeBack(desk, day.getValue(), open));
      clock.travelTo(at(day.getKey(), 20));
      int parcels = report.timed("Shipping", () -> shipped(warehouse));
      report.count("Kontor", "Parcels shipped", parcels);
      System.out.println(
          day.getKey()
              + ": "
              + open.size()
              + " orders, "
              + parcels
              + " parcels, so far "
              + report.times());
    }
    return days.size();
  }

  private int fill(Range range) {
    Csv locations =
        new Csv(
            "code,name,type,line1,city,postalCode,country,latitude,longitude,timeZone,hours,capabilities");
    locations.row(
        DEPOT,
        "Depot UK",
        "warehouse",
        "1 Dock Road",
        "London",
        "E16 1AA",
        "GB",
        "51.51",
        "0.02",
        "Europe/London",
        "Mo-Su 00:00-24:00",
        "ship|return");
    imports.run("locations", locations.toString());
    JsonNode products = imports.run("products", range.products());
    JsonNode stock = imports.run("stock", range.count(DEPOT));
    report.count("Range", "Stock codes of goods", range.size());
    report.count("Range", "Products imported", Imports.count(products, "created"));
    report.count("Range", "Stock rows imported", Imports.count(stock, "created"));
    return range.size();
  }

  /// @return the numbers of the orders that were taken
  private Set<String> sell(List<Invoice> day) throws Exception {
    OrderFile file = new OrderFile(CHANNEL.value(), day);
    JsonNode done = imports.run("orders", file.text());
    Map<String, String> refused = Imports.refusals(done);
    Set<String> taken = new HashSet<>();
    for (Sale sale : file.sales()) {
      String reason = refused.get(CHANNEL + " " + sale.invoice().number());
      if (reason == null) {
        taken.add(sale.invoice().number());
        book.sold(sale.invoice(), sale.goods());
        captured = captured.add(sale.total());
        report.count("Sales", "Orders taken", 1);
        report.count("Sales", "Their lines", sale.goods().size());
      } else {
        report.count("Sales", "Orders refused: " + reason, 1);
      }
    }
    report.count("Sales", "Invoices without goods, not sent", file.withoutGoods());
    file.notGoods()
        .forEach(line -> report.count("Lines that are not goods, not sent", line.sku(), 1));
    assertThat(Imports.count(done, "created")).isEqualTo(taken.size());
    assertThat(Imports.count(done, "refused")).isEqualTo(refused.size());
    settle();
    return taken;
  }

  private int takeBack(ServiceDesk desk, List<Invoice> day, Set<String> open) throws Exception {
    int done = 0;
    for (Invoice invoice : day) {
      if (invoice.isCancellation()) {
        done += takeBack(desk, invoice, open);
      }
    }
    settle();
    return done;
  }

  private int takeBack(ServiceDesk desk, Invoice cancellation, Set<String> open) {
    report.count("Cancellation invoices", "In the files", 1);
    Map<String, List<GivenBack>> byOrder = new LinkedHashMap<>();
    for (Line line : cancellation.lines()) {
      List<GivenBack> matched = match(cancellation, line);
      matched.forEach(units ->
          byOrder
              .computeIfAbsent(units.bought().order, _ -> new java.util.ArrayList<>())
              .add(units));
    }
    report.count(
        "Cancellation invoices",
        byOrder.isEmpty() ? "Nothing of them was sold in these files" : "Worked on",
        1);
    byOrder.forEach((order, units) -> {
      boolean inHouse = open.contains(order);
      String what = inHouse ? "cancellations" : "returns";
      Outcome outcome = inHouse ? desk.cancel(order, units) : desk.takeBack(order, units);
      if (!outcome.isDone()) {
        report.count("Kontor", "Refused " + what + ": " + outcome.refusal(), 1);
        return;
      }
      report.count("Kontor", "Accepted " + what, 1);
      units.forEach(inHouse ? book::cancelled : book::returned);
      assertThat(outcome.money())
          .as("what %s gets back for %s", order, cancellation.number())
          .isEqualByComparingTo(
              units.stream().map(GivenBack::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
      givenBack = givenBack.add(outcome.money());
    });
    return byOrder.size();
  }

  private List<GivenBack> match(Invoice cancellation, Line line) {
    String table = "Cancelled lines";
    if (!line.isGoods()) {
      report.count(table, "Not goods: " + line.sku(), 1);
      return List.of();
    }
    if (cancellation.customer().isEmpty()) {
      report.count(table, "No customer named, so no purchase to find", 1);
      return List.of();
    }
    List<GivenBack> matched = book.giveBack(cancellation, line);
    int units = matched.stream().mapToInt(GivenBack::quantity).sum();
    report.count(
        table,
        units == 0
            ? "Bought before the files begin"
            : units < -line.quantity()
                ? "A part was bought in these files"
                : "Bought in these files",
        1);
    return matched;
  }

  private int shipped(Warehouse warehouse) throws Exception {
    int parcels = warehouse.shipAll();
    settle();
    return parcels;
  }

  private void settle() throws Exception {
    try (Connection connection = source.getConnection()) {
      new Invariants(connection).settle(Duration.ofMinutes(3));
    }
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(LONDON).toInstant();
  }
}
