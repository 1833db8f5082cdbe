package org.kontor.fulfillment.adapter.in.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.ListAddress;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Cursor;
import org.kontor.fulfillment.application.FulfillmentQueries.Filter;
import org.kontor.fulfillment.application.FulfillmentQueries.Row;
import org.kontor.fulfillment.application.FulfillmentQueries.View;
import org.kontor.fulfillment.domain.work.Transition.Way;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.OrderId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// For those who watch over all locations: what is to be done, what is late, and why it comes from
/// where it comes.
@Controller
class FulfillmentPages {
  static final int PAGE = 50;
  private static final int SHOWN_WAITING = 200;

  private final FulfillmentQueries queries;
  private final LocationDirectory locations;
  private final StoreAccess access;

  FulfillmentPages(FulfillmentQueries queries, LocationDirectory locations, StoreAccess access) {
    this.queries = queries;
    this.locations = locations;
    this.access = access;
  }

  record Tab(String word, int count, String url, boolean current) {}

  record Place(LocationId id, String name) {}

  /// What the address says, as it was typed; kept in every link of the page.
  record Asked(
      @Nullable View view,
      @Nullable String location,
      @Nullable Way way,
      @Nullable String q,
      @Nullable String after) {
    Filter filter() {
      return new Filter(
          view == null ? View.TODO : view, LocationId.asked(location), way, q, Cursor.of(after));
    }

    String url(@Nullable View to, @Nullable Cursor next) {
      return new ListAddress("/fulfillment")
          .with("view", to == View.TODO ? null : to)
          .with("location", location)
          .with("way", way)
          .with("q", q)
          .with("after", next)
          .value();
    }
  }

  @GetMapping("/fulfillment")
  String list(Asked asked, Model model) {
    Filter filter = asked.filter();
    List<Row> rows = queries.list(filter, PAGE + 1);
    Map<View, Integer> counts = queries.counts(filter);
    List<Tab> tabs = new ArrayList<>();
    for (View view : View.values()) {
      tabs.add(
          new Tab(
              Look.LOOK.word(view),
              counts.getOrDefault(view, 0),
              asked.url(view, null),
              view == filter.view()));
    }
    boolean more = rows.size() > PAGE;
    List<Row> shown = more ? rows.subList(0, PAGE) : rows;
    Row last = shown.isEmpty() ? null : shown.getLast();
    model.addAttribute("rows", shown);
    model.addAttribute("tabs", tabs);
    model.addAttribute("asked", asked);
    model.addAttribute("view", filter.view());
    model.addAttribute(
        "next",
        more && last != null ? asked.url(filter.view(), new Cursor(last.due(), last.id())) : null);
    model.addAttribute("first", asked.after() == null ? null : asked.url(filter.view(), null));
    model.addAttribute("total", counts.getOrDefault(filter.view(), 0));
    model.addAttribute(
        "export",
        asked.url(filter.view(), null).replaceFirst("^/fulfillment", "/fulfillment/export.csv"));
    model.addAttribute("places", places());
    model.addAttribute("waiting", queries.waiting(SHOWN_WAITING));
    model.addAttribute("look", Look.LOOK);
    return "fulfillment/list";
  }

  private List<Place> places() {
    return locations.all().stream()
        .map(Location::id)
        .filter(access::mayActAt)
        .flatMap(id -> locations.find(id).stream())
        .map(location -> new Place(location.id(), location.name()))
        .toList();
  }

  @GetMapping("/fulfillment/pickups")
  String pickups() {
    return "redirect:/fulfillment?view=READY&way=PICKUP";
  }

  /// The part of an order's page that says what became of it.
  @GetMapping("/fulfillment/shipments")
  String parts(@RequestParam OrderId order, Model model) {
    model.addAttribute("parts", queries.parts(order));
    model.addAttribute(
        "waiting",
        queries.waiting(SHOWN_WAITING).stream().filter(row -> row.order().equals(order)).toList());
    model.addAttribute("order", order);
    model.addAttribute("look", Look.LOOK);
    return "fulfillment/shipments";
  }

  @GetMapping("/fulfillment/{id:[0-9a-f-]{36}}")
  String detail(@PathVariable FulfillmentOrderId id, Model model) {
    model.addAttribute(
        "it", queries.detail(id).orElseThrow(() -> new NotFound("Fulfilment order", id)));
    model.addAttribute("look", Look.LOOK);
    return "fulfillment/detail";
  }

  @GetMapping("/fulfillment/figures")
  String figures(Model model) {
    Map<View, Integer> counts = queries.counts(new Filter(View.TODO, null, null, null, null));
    Map<String, Integer> byName = new HashMap<>();
    counts.forEach((view, count) -> byName.put(view.name(), count));
    model.addAttribute("counts", byName);
    return "fulfillment/figures";
  }

  @GetMapping("/fulfillment/queues")
  String queues(Model model) {
    model.addAttribute("queues", queries.queues());
    return "fulfillment/queues";
  }
}
