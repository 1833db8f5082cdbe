package org.kontor.inventory.adapter.in.console;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CsvLine;
import org.kontor.customer.ListAddress;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.LocationQueries;
import org.kontor.inventory.application.MovementQueries;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.Movement;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
class MovementsPage {
  private static final int PAGE = 50;
  private static final int EXPORTED_AT_ONCE = 1000;
  private static final int EXPORTED_AT_MOST = 200_000;

  private final MovementQueries movements;
  private final LocationQueries locations;
  private final LocationDirectory directory;
  private final Goods goods;
  private final Clock clock;

  MovementsPage(
      MovementQueries movements,
      LocationQueries locations,
      LocationDirectory directory,
      Goods goods,
      Clock clock) {
    this.movements = movements;
    this.locations = locations;
    this.directory = directory;
    this.goods = goods;
    this.clock = clock;
  }

  @GetMapping("/inventory/movements")
  String list(Asked asked, Model model) {
    var filter = filter(asked);
    var rows = movements.find(filter, asked.before(), PAGE + 1);
    var page = rows.subList(0, Math.min(PAGE, rows.size()));
    model.addAttribute(
        "rows",
        goods.show(page, entry -> entry.key().sku(), entry -> entry.key().location()).toList());
    model.addAttribute("asked", asked);
    model.addAttribute("count", movements.count(filter, StockPages.CAP));
    model.addAttribute("cap", StockPages.CAP);
    model.addAttribute("kinds", Movement.Kind.values());
    model.addAttribute("locations", locations.all());
    model.addAttribute("next", rows.size() > PAGE ? asked.url("", page.getLast().number()) : null);
    model.addAttribute("first", asked.before() == null ? null : asked.url("", null));
    model.addAttribute("export", asked.url(".csv", null));
    return "inventory/movements";
  }

  @GetMapping("/inventory/movements.csv")
  ResponseEntity<StreamingResponseBody> export(Asked asked) {
    var filter = filter(asked);
    List<LedgerEntry> all = new ArrayList<>();
    var rows = movements.find(filter, null, EXPORTED_AT_ONCE);
    while (!rows.isEmpty() && all.size() < EXPORTED_AT_MOST) {
      all.addAll(rows);
      rows = movements.find(filter, rows.getLast().number(), EXPORTED_AT_ONCE);
    }
    return Csv.file("movements.csv", out -> write(all, out));
  }

  private static void write(List<LedgerEntry> entries, Writer out) throws IOException {
    out.write(
        CsvLine.of(
            "id", "at", "location", "sku", "state", "quantity", "kind", "reason", "cause", "by"));
    for (LedgerEntry entry : entries) {
      var movement = entry.movement();
      var cause = entry.cause();
      out.write(
          CsvLine.of(
              entry.number(),
              cause.at(),
              entry.key().location(),
              entry.key().sku(),
              movement.state(),
              movement.quantity(),
              movement.kind(),
              movement.reason(),
              cause.reference(),
              cause.by()));
    }
  }

  /// Days begin and end where the location is; if none is asked for, where the retailer is.
  private MovementQueries.Filter filter(Asked asked) {
    var at = asked.at();
    ZoneId zone =
        Optional.ofNullable(at)
            .flatMap(directory::find)
            .map(Location::zone)
            .orElseGet(clock::getZone);
    return new MovementQueries.Filter(
        goods.skuOf(asked.text()),
        at,
        asked.kind(),
        start(asked.from(), zone, 0),
        start(asked.until(), zone, 1));
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone, int plus) {
    return day == null ? null : day.plusDays(plus).atStartOfDay(zone).toInstant();
  }

  /// The list's state, as it stands in the address.
  record Asked(
      @Nullable String q,
      @Nullable String location,
      Movement.@Nullable Kind kind,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      @Nullable Long before) {

    public String text() {
      return q == null ? "" : q.strip();
    }

    @Nullable LocationId at() {
      return LocationId.asked(location);
    }

    public boolean filtered() {
      return !text().isEmpty() || at() != null || kind != null || from != null || until != null;
    }

    public String url(String ending, @Nullable Long before) {
      return new ListAddress("/inventory/movements" + ending)
          .with("q", text())
          .with("location", location)
          .with("kind", kind)
          .with("from", from)
          .with("until", until)
          .with("before", before)
          .value();
    }
  }
}
