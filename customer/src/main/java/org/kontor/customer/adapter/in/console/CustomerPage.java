package org.kontor.customer.adapter.in.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.NotFound;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.TimelineQueries;
import org.kontor.customer.application.TimelineQueries.Entry;
import org.kontor.customer.domain.Consent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One customer: who it is, and all that happened.
@Controller
class CustomerPage {
  private static final int ENTRIES = 50;

  private final CustomerQueries customers;
  private final TimelineQueries timeline;
  private final TimelineWords words;
  private final ChannelWords channels;

  CustomerPage(
      CustomerQueries customers,
      TimelineQueries timeline,
      TimelineWords words,
      ChannelWords channels) {
    this.customers = customers;
    this.timeline = timeline;
    this.words = words;
    this.channels = channels;
  }

  @GetMapping("/customers/{id}")
  String show(
      @PathVariable CustomerId id,
      @RequestParam(required = false) @Nullable String before,
      Locale locale,
      Model model) {
    fill(id, before, locale, model);
    return "customer/page";
  }

  /// All that the page shows, also when a form on it is shown again.
  void fill(CustomerId id, @Nullable String before, Locale locale, Model model) {
    CustomerQueries.Profile profile =
        customers.profile(id).orElseThrow(() -> new NotFound("Customer", id));
    List<Entry> entries = timeline.ofCustomer(id, before, ENTRIES + 1);
    boolean more = entries.size() > ENTRIES;
    List<Entry> shown = more ? entries.subList(0, ENTRIES) : entries;
    model.addAttribute("customer", profile);
    model.addAttribute("channel", channels.name(profile.channel()));
    model.addAttribute("purposes", Consent.Purpose.values());
    model.addAttribute("trail", words.lines(shown, locale));
    model.addAttribute("older", more ? shown.getLast().cursor() : null);
    model.addAttribute("newest", before == null);
  }
}
