package org.kontor.returns.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.CsvLine;
import org.kontor.customer.ListAddress;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.OrderId;
import org.kontor.orders.PurchaseHistory;
import org.kontor.returns.application.ReturnQueries;
import org.kontor.returns.application.ReturnQueries.Filter;
import org.kontor.returns.application.ReturnQueries.Row;
import org.kontor.returns.application.ReturnQueries.View;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The queues: everything that they show is in their address.
@Controller
class ReturnsPage {
  private static final int ROWS = 50;
  private static final int CAP = 10_000;

  private final ReturnQueries returns;
  private final PurchaseHistory purchases;
  private final StoreAccess access;
  private final LocationDirectory locations;

  ReturnsPage(
      ReturnQueries returns,
      PurchaseHistory purchases,
      StoreAccess access,
      LocationDirectory locations) {
    this.returns = returns;
    this.purchases = purchases;
    this.access = access;
    this.locations = locations;
  }

  @GetMapping("/returns")
  String list(
      @RequestParam(defaultValue = "open") String view,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Filter filter = filter(view, q);
    ReturnQueries.Page page = returns.list(filter, after, ROWS);
    ListAddress address = address("/returns", filter);
    model.addAttribute("rows", page.rows());
    model.addAttribute("view", filter.view());
    model.addAttribute("views", View.values());
    model.addAttribute("counts", returns.counts(filter, CAP));
    model.addAttribute("cap", CAP);
    model.addAttribute("q", filter.text());
    model.addAttribute("places", places());
    model.addAttribute("first", after == null ? null : address.value());
    model.addAttribute(
        "next", page.next() == null ? null : address.with("after", page.next()).value());
    model.addAttribute("export", address("/returns/export", filter).value());
    return "returns/list";
  }

  /// Names of locations by their codes.
  private Map<String, String> places() {
    return locations.all().stream()
        .collect(Collectors.toMap(location -> location.id().value(), Location::name));
  }

  @GetMapping("/returns/figures")
  String figures(Model model) {
    model.addAttribute("counts", returns.counts(filter("all", ""), CAP));
    model.addAttribute("cap", CAP);
    model.addAttribute(
        "shown", List.of(View.TO_DECIDE, View.TO_INSPECT, View.TO_REFUND, View.REFUND_DUE));
    return "returns/figures";
  }

  /// What waits for a person, the newest first.
  @GetMapping("/returns/queue")
  String queue(Model model) {
    List<Row> rows =
        Stream.of("to_decide", "to_inspect", "to_refund")
            .flatMap(view -> returns.list(filter(view, ""), null, 4).rows().stream())
            .limit(8)
            .toList();
    model.addAttribute("rows", rows);
    return "returns/queue";
  }

  @GetMapping("/returns/of-order")
  String ofOrder(@RequestParam("order") OrderId order, Model model) {
    model.addAttribute("rows", returns.ofOrder(order));
    model.addAttribute("number", purchases.find(order).map(found -> found.number()).orElse(null));
    return "returns/of-order";
  }

  /// Exactly the filtered rows.
  @GetMapping("/returns/export")
  void export(
      @RequestParam(defaultValue = "open") String view,
      @RequestParam(defaultValue = "") String q,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"returns.csv\"");
    Filter filter = filter(view, q);
    PrintWriter out = response.getWriter();
    out.print(CsvLine.MARK);
    out.print(
        "number,order,shopper,state,method,requested,location,announced,received,refund,currency\r\n");
    String after = null;
    do {
      ReturnQueries.Page page = returns.list(filter, after, 500);
      page.rows().forEach(row -> out.print(line(row)));
      after = page.next();
    } while (after != null);
  }

  private static String line(Row row) {
    Money refund = row.refund();
    return CsvLine.of(
        row.number(),
        row.order(),
        row.shopper(),
        row.state().name().toLowerCase(Locale.ROOT),
        row.method().name().toLowerCase(Locale.ROOT),
        row.requestedAt(),
        row.location(),
        row.units(),
        row.received(),
        refund == null ? null : refund.amount().toPlainString(),
        refund == null ? null : refund.currency());
  }

  private Filter filter(String view, String text) {
    Set<LocationId> stores = access.boundTo().orElse(null);
    return new Filter(view(view), text.strip(), stores);
  }

  private static View view(String name) {
    for (View view : View.values()) {
      if (view.name().equalsIgnoreCase(name)) {
        return view;
      }
    }
    return View.OPEN;
  }

  private static ListAddress address(String path, Filter filter) {
    return new ListAddress(path)
        .with("view", filter.view().name().toLowerCase(Locale.ROOT))
        .with("q", filter.text());
  }
}
