package org.kontor.orders.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.customer.CsvLine;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.application.OrderQueries;
import org.kontor.orders.application.OrderQueries.View;
import org.kontor.orders.domain.OrderState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OrderListPage {
  private static final int ROWS = 50;
  private static final int COUNTED = 10_000;
  private static final int EXPORTED = 100_000;

  private final OrderQueries queries;
  private final Channels channels;
  private final Clock clock;

  OrderListPage(OrderQueries queries, Channels channels, Clock clock) {
    this.queries = queries;
    this.channels = channels;
    this.clock = clock;
  }

  record Tab(String word, String url, boolean current, @Nullable Long count) {}

  record Line(
      OrderQueries.Row row, String reference, OrderLook look, String channel, boolean never) {}

  @GetMapping("/orders")
  String list(
      @ModelAttribute("filter") OrderFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    OrderQueries.Page page = queries.list(filter.toFilter(), after, ROWS);
    model.addAttribute("tabs", tabs(filter));
    model.addAttribute("orders", page.rows().stream().map(this::line).toList());
    model.addAttribute("channels", channels.all());
    model.addAttribute("methods", DeliveryMethod.values());
    model.addAttribute("export", filter.with("/orders/export.csv", "after", null));
    model.addAttribute(
        "next", page.next() == null ? null : filter.with("/orders", "after", page.next()));
    model.addAttribute("first", after == null ? null : filter.with("/orders", "after", null));
    return "orders/list";
  }

  private List<Tab> tabs(OrderFilter filter) {
    return Arrays.stream(View.values())
        .map(view ->
            new Tab(
                "orders.view." + view,
                filter.with(
                    "/orders",
                    "view",
                    view == View.ALL ? null : view.name().toLowerCase(Locale.ROOT)),
                view == filter.selected(),
                isWork(view) ? queries.count(view, COUNTED) : null))
        .toList();
  }

  /// Only what somebody has to do something about is counted.
  private static boolean isWork(View view) {
    return switch (view) {
      case OPEN, PAYMENT, WAITING, REFUSED -> true;
      case ALL, COMPLETED, CANCELLED, FAILED -> false;
    };
  }

  private Line line(OrderQueries.Row row) {
    Channel channel =
        channels.all().stream()
            .filter(candidate -> candidate.id().value().equals(row.channel()))
            .findFirst()
            .orElse(null);
    return new Line(
        row,
        row.number().startsWith("K-") ? row.number() : row.id().toString(),
        OrderLook.of(row.state()),
        channel == null ? row.channel() : channel.name(),
        row.state() == OrderState.FAILED);
  }

  @GetMapping("/orders/export.csv")
  void export(@ModelAttribute("filter") OrderFilter filter, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
    PrintWriter csv = response.getWriter();
    csv.print(CsvLine.MARK);
    csv.print("number,channel,placedAt,status,name,email,delivery,units,total,currency\r\n");
    queries.each(filter.toFilter(), EXPORTED, row -> csv.print(CsvLine.of(cells(row))));
    csv.flush();
  }

  private static List<String> cells(OrderQueries.Row row) {
    return List.of(
        row.number(),
        row.channel(),
        row.placedAt().toString(),
        row.state().name().toLowerCase(Locale.ROOT),
        row.name(),
        row.email(),
        row.method().toLowerCase(Locale.ROOT),
        Integer.toString(row.ordered()),
        row.total().amount().toPlainString(),
        row.total().currency().getCurrencyCode());
  }

  @GetMapping("/orders/figures")
  String figures(Model model) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("today", queries.today(today.atStartOfDay(clock.getZone()).toInstant()));
    model.addAttribute("date", today);
    model.addAttribute("open", queries.count(View.OPEN, COUNTED));
    model.addAttribute("waiting", queries.count(View.WAITING, COUNTED));
    model.addAttribute("pending", queries.count(View.PAYMENT, COUNTED));
    model.addAttribute("refused", queries.count(View.REFUSED, COUNTED));
    return "orders/figures";
  }
}
