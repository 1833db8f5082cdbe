package org.kontor.customer.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CsvLine;
import org.kontor.customer.ListAddress;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.CustomerQueries.Filter;
import org.kontor.customer.application.CustomerQueries.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list: everything that it shows is in its address.
@Controller
class CustomersPage {
  private static final int ROWS = 50;
  private static final long CAP = 10_000;

  private final CustomerQueries customers;
  private final ChannelWords channels;
  private final Clock clock;

  CustomersPage(CustomerQueries customers, ChannelWords channels, Clock clock) {
    this.customers = customers;
    this.channels = channels;
    this.clock = clock;
  }

  @GetMapping("/customers")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Filter filter = filter(q, channel, view);
    CustomerQueries.Page page = customers.list(filter, after, ROWS);
    model.addAttribute("page", page);
    model.addAttribute("count", customers.count(filter, CAP));
    model.addAttribute("cap", CAP);
    model.addAttribute("q", q.strip());
    model.addAttribute("channel", filter.channel());
    model.addAttribute("channels", channels);
    model.addAttribute("view", filter.since() == null ? null : "new");
    ListAddress address = address("/customers", q, channel, view);
    model.addAttribute("first", after == null ? null : address.value());
    model.addAttribute(
        "next", page.next() == null ? null : address.with("after", page.next()).value());
    model.addAttribute("withoutChannel", address("/customers", q, null, view).value());
    model.addAttribute("export", address("/customers/export", q, channel, view).value());
    return "customer/list";
  }

  @GetMapping("/customers/export")
  void export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String view,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"customers.csv\"");
    PrintWriter out = response.getWriter();
    out.print(CsvLine.MARK);
    out.print("id,name,email,phone,language,channel,firstSeenAt,orders,lastAt\r\n");
    customers.each(filter(q, channel, view), row -> out.print(line(row)));
  }

  private Filter filter(String q, @Nullable String channel, @Nullable String view) {
    boolean onlyNew = "new".equals(view);
    return new Filter(
        q,
        channel == null || channel.isBlank() ? null : channel.strip(),
        onlyNew ? clock.instant().minus(Duration.ofDays(7)) : null);
  }

  private static ListAddress address(
      String path, String q, @Nullable String channel, @Nullable String view) {
    return new ListAddress(path)
        .with("q", q)
        .with("channel", channel)
        .with("view", "new".equals(view) ? view : null);
  }

  private static String line(Row row) {
    return CsvLine.of(
        row.id(),
        row.name(),
        row.email(),
        row.phone(),
        row.language(),
        row.channel(),
        row.firstSeenAt(),
        row.orders(),
        row.lastAt());
  }
}
