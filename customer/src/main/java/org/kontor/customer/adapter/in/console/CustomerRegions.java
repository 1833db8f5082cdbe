package org.kontor.customer.adapter.in.console;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.TimelineQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What pages of other contexts embed. Each is a page of its own as well, for those without script.
@Controller
class CustomerRegions {
  private final CustomerQueries customers;
  private final TimelineQueries timeline;
  private final TimelineWords words;
  private final Clock clock;

  CustomerRegions(
      CustomerQueries customers, TimelineQueries timeline, TimelineWords words, Clock clock) {
    this.customers = customers;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/customers/card")
  String card(
      @RequestParam String email,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    model.addAttribute("email", email);
    model.addAttribute("card", customers.card(email).orElse(null));
    return htmx == null ? "customer/regions" : "customer/regions :: card";
  }

  @GetMapping("/customers/timeline")
  String timeline(
      @RequestParam String reference,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Locale locale,
      Model model) {
    model.addAttribute("reference", reference);
    model.addAttribute("trail", words.lines(timeline.ofReference(reference), locale));
    return htmx == null ? "customer/regions" : "customer/regions :: timeline";
  }

  @GetMapping("/customers/figures")
  String figures(
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
    model.addAttribute("figures", customers.figures(clock.instant()));
    return htmx == null ? "customer/regions" : "customer/regions :: figures";
  }
}
