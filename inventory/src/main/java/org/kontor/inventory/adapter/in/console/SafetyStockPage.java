package org.kontor.inventory.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.Variants;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
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
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Variants variants;
  private final Words words;

  SafetyStockPage(
      SetSafetyStock setSafetyStock,
      StockQueries stock,
      LocationDirectory locations,
      StoreAccess access,
      Variants variants,
      Words words) {
    this.setSafetyStock = setSafetyStock;
    this.stock = stock;
    this.locations = locations;
    this.access = access;
    this.variants = variants;
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
    var errors = errors(form, locale);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(key, form, errors, model);
    }
    var command =
        new SetSafetyStock.Command(
            location, sku, form.base(), form.number(), form.why(), person.getName());
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

  private Map<String, String> errors(Form form, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!form.pieces().matches("\\d{1,6}")) {
      errors.put("safety", words.of("inventory.error.quantity", locale));
    }
    if (form.why().isEmpty() || form.why().length() > 200) {
      errors.put("reason", words.of("inventory.error.reason", locale));
    }
    return errors;
  }

  private Difference difference(Form yours, int theirs, Locale locale) {
    return new Difference(
        words.of("inventory.safety", locale),
        yours.base() < 0 ? "–" : Integer.toString(yours.base()),
        Integer.toString(theirs),
        yours.pieces());
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
    Location location =
        locations
            .find(key.location())
            .filter(known -> access.mayActAt(known.id()))
            .orElseThrow(() -> new NotFound("Location", key.location()));
    var row =
        stock.of(List.of(key.sku())).stream()
            .filter(known -> known.location().equals(key.location()))
            .findFirst();
    int now = row.map(StockQueries.Row::safety).orElse(0);
    model.addAttribute("sku", key.sku().value());
    model.addAttribute("variant", variants.find(List.of(key.sku())).get(key.sku()));
    model.addAttribute("location", location);
    model.addAttribute("row", row.orElse(null));
    model.addAttribute("now", now);
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

    public String pieces() {
      return safety == null ? "" : safety.strip();
    }

    public String why() {
      return reason == null ? "" : reason.strip();
    }

    int number() {
      return Integer.parseInt(pieces());
    }

    int base() {
      return was != null && was.matches("\\d{1,6}") ? Integer.parseInt(was) : -1;
    }
  }
}
