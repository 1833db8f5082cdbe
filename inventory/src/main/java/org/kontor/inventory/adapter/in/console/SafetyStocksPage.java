package org.kontor.inventory.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.application.SetSafetyStock;
import org.kontor.inventory.application.SetSafetyStock.Result;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.application.StockQueries.Row;
import org.kontor.inventory.domain.StockKey;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Safety stock of all rows that were ticked in the list of stock: one number and one reason, each
/// row's change with a history of its own. What someone else has set since the page was opened
/// stays and is asked again.
@Controller
@RequestMapping("/inventory/safety")
class SafetyStocksPage {
  private static final String LIST = "redirect:/inventory/stock";

  private final SetSafetyStock setSafetyStock;
  private final StockQueries stock;
  private final StoreAccess access;
  private final Goods goods;
  private final Words words;

  SafetyStocksPage(
      SetSafetyStock setSafetyStock,
      StockQueries stock,
      StoreAccess access,
      Goods goods,
      Words words) {
    this.setSafetyStock = setSafetyStock;
    this.stock = stock;
    this.access = access;
    this.goods = goods;
    this.words = words;
  }

  @GetMapping
  String ask(@RequestParam MultiValueMap<String, String> asked, Model model) {
    List<Ticked> ticked = Ticked.all(asked);
    return ticked.isEmpty() ? LIST : page(ticked, Booking.typed(null, null), Map.of(), model);
  }

  @PostMapping
  String set(
      @RequestParam MultiValueMap<String, String> asked,
      Model model,
      Principal person,
      Locale locale,
      RedirectAttributes flash,
      HttpServletResponse response) {
    List<Ticked> ticked = Ticked.all(asked);
    Booking booking = Booking.typed(asked.getFirst("safety"), asked.getFirst("reason"));
    Map<String, String> errors = booking.errors("safety", true, words, locale);
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(ticked, booking, errors, model);
    }
    List<Ticked> overtaken = new ArrayList<>();
    for (Ticked one : ticked) {
      if (setSafetyStock.set(one.to(booking, person.getName())) instanceof Result.Overtaken) {
        overtaken.add(one);
      }
    }
    if (!overtaken.isEmpty()) {
      response.setStatus(409);
      model.addAttribute("overtaken", true);
      return page(overtaken, booking, Map.of(), model);
    }
    flash.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            new String[] {"inventory.safety.several-saved"}, new Object[] {ticked.size()}));
    return LIST;
  }

  private String page(
      List<Ticked> ticked, Booking booking, Map<String, String> errors, Model model) {
    Set<StockKey> keys = ticked.stream().map(Ticked::key).collect(Collectors.toSet());
    List<Row> rows =
        stock.of(keys.stream().map(StockKey::sku).distinct().toList()).stream()
            .filter(row -> keys.contains(row.key()) && access.mayActAt(row.location()))
            .toList();
    model.addAttribute("rows", goods.show(rows, Row::sku, Row::location).toList());
    model.addAttribute("booking", booking);
    model.addAttribute("errors", errors);
    return "inventory/safety-of-several";
  }

  /// A row of the list, with the safety stock that the page showed of it.
  private record Ticked(StockKey key, int seen) {
    /// Each `on` is `store-berlin/SKU`, with `/` and what was seen behind once it has been shown.
    static List<Ticked> all(MultiValueMap<String, String> asked) {
      return asked.getOrDefault("on", List.of()).stream().distinct().map(Ticked::of).toList();
    }

    private static Ticked of(String text) {
      String[] parts = text.split("/", 3);
      if (parts.length < 2) {
        throw new IllegalArgumentException("Not a row of stock: " + text);
      }
      boolean shown = parts.length == 3;
      return new Ticked(
          new StockKey(new LocationId(parts[0]), new Sku(parts[shown ? 2 : 1])),
          shown ? Integer.parseInt(parts[1]) : -1);
    }

    SetSafetyStock.Command to(Booking booking, String by) {
      return new SetSafetyStock.Command(
          key.location(), key.sku(), seen, booking.number(), booking.why(), by);
    }
  }
}
