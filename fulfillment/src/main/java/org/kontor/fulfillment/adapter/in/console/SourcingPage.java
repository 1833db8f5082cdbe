package org.kontor.fulfillment.adapter.in.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.ListAddress;
import org.kontor.fulfillment.application.SourcingQueries;
import org.kontor.fulfillment.application.SourcingQueries.Filter;
import org.kontor.fulfillment.application.SourcingQueries.Outcome;
import org.kontor.fulfillment.application.SourcingQueries.Row;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SourcingPage {
  private final SourcingQueries sourcing;
  private final LocationDirectory locations;

  SourcingPage(SourcingQueries sourcing, LocationDirectory locations) {
    this.sourcing = sourcing;
    this.locations = locations;
  }

  record Tab(Outcome outcome, String url, boolean current) {}

  /// What the address says; kept in every link of the page.
  record Asked(@Nullable Outcome outcome, @Nullable String location, @Nullable OrderId after) {
    public Outcome shown() {
      return outcome == null ? Outcome.ALL : outcome;
    }

    Filter filter() {
      return new Filter(shown(), LocationId.asked(location), after);
    }

    public boolean filtered() {
      return shown() != Outcome.ALL || filter().location() != null;
    }

    String url(Outcome to, @Nullable OrderId next) {
      return new ListAddress("/fulfillment/sourcing")
          .with("outcome", to == Outcome.ALL ? null : to)
          .with("location", location)
          .with("after", next)
          .value();
    }
  }

  @GetMapping("/fulfillment/sourcing")
  String list(Asked asked, Model model) {
    List<Row> rows = sourcing.latest(asked.filter(), FulfillmentPages.PAGE + 1);
    boolean more = rows.size() > FulfillmentPages.PAGE;
    List<Row> shown = more ? rows.subList(0, FulfillmentPages.PAGE) : rows;
    model.addAttribute("rows", shown);
    model.addAttribute("asked", asked);
    model.addAttribute(
        "tabs",
        Stream.of(Outcome.values())
            .map(outcome -> new Tab(outcome, asked.url(outcome, null), outcome == asked.shown()))
            .toList());
    model.addAttribute("next", more ? asked.url(asked.shown(), shown.getLast().order()) : null);
    model.addAttribute("first", asked.after() == null ? null : asked.url(asked.shown(), null));
    model.addAttribute("places", locations.all());
    model.addAttribute("lookedThrough", SourcingQueries.LOOKED_THROUGH);
    return "fulfillment/sourcing";
  }
}
