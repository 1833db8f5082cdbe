package org.kontor.inventory.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.SetSafetyStock;
import org.kontor.inventory.application.SetSafetyStock.Result;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.domain.StockKey;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// How many pieces of a SKU a location keeps back, and who decided so. A path of its own, because
/// fewer people decide this than book what they see: a store can't take itself off the channels.
@Controller
@RequestMapping("/inventory/safety/{sku}/{location}")
class SafetyStockPage {
  private static final int REMEMBERED = 50;

  private final SetSafetyStock setSafetyStock;
  private final StockQueries stock;
  private final OnePlace place;
  private final Words words;

  SafetyStockPage(SetSafetyStock setSafetyStock, StockQueries stock, OnePlace place, Words words) {
    this.setSafetyStock = setSafetyStock;
    this.stock = stock;
    this.place = place;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable Sku sku, @PathVariable LocationId location, Model model) {
    return page(new StockKey(location, sku), null, Map.of(), model);
  }

  @PostMapping
  String set(
      @PathVariable Sku sku,
      @PathVariable LocationId location,
      Form form,
      Model model,
      Principal person,
      Locale locale,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var key = new StockKey(location, sku);
    var errors = form.booking().errors("safety", true, words, locale);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(key, form, errors, model);
    }
    var command =
        new SetSafetyStock.Command(
            location,
            sku,
            form.base(),
            form.booking().number(),
            form.booking().why(),
            person.getName());
    return switch (setSafetyStock.set(command)) {
      case Result.Changed _, Result.Unchanged _ -> done(sku, flash);
      case Result.Overtaken(int now) -> {
        response.setStatus(409);
        model.addAttribute("differences", List.of(difference(form, now, locale)));
        yield page(key, form.upon(now), Map.of(), model);
      }
      case Result.UnknownSku _ -> {
        response.setStatus(422);
        yield page(key, form, Map.of("safety", words.of("inventory.error.sku", locale)), model);
      }
    };
  }

  private Difference difference(Form yours, int theirs, Locale locale) {
    return new Difference(
        words.of("inventory.safety", locale),
        yours.base() < 0 ? "–" : Integer.toString(yours.base()),
        Integer.toString(theirs),
        yours.booking().pieces());
  }

  private static String done(Sku sku, RedirectAttributes flash) {
    flash.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            new String[] {"inventory.safety.saved"}, new Object[] {sku.value()}));
    return "redirect:"
        + UriComponentsBuilder.fromPath("/inventory/stock/{sku}")
            .encode()
            .buildAndExpand(sku)
            .toUriString();
  }

  /// @param typed null if nothing was typed yet
  private String page(StockKey key, @Nullable Form typed, Map<String, String> errors, Model model) {
    int now = place.show(key, model).map(StockQueries.Row::safety).orElse(0);
    model.addAttribute("history", stock.safetyOf(key, REMEMBERED));
    model.addAttribute("form", typed == null ? Form.of(now) : typed);
    model.addAttribute("errors", errors);
    return "inventory/safety";
  }

  /// As it was typed.
  ///
  /// @param was what the page said it was
  record Form(@Nullable String safety, @Nullable String reason, @Nullable String was) {
    static Form of(int now) {
      return new Form(Integer.toString(now), null, Integer.toString(now));
    }

    /// The same wish, knowing what someone else has made of it.
    Form upon(int now) {
      return new Form(safety, reason, Integer.toString(now));
    }

    public Booking booking() {
      return Booking.typed(safety, reason);
    }

    int base() {
      return was != null && was.matches("\\d{1,6}") ? Integer.parseInt(was) : -1;
    }
  }
}
