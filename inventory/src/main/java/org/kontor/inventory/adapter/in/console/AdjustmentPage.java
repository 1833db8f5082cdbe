package org.kontor.inventory.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Quantity;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.AdjustStock;
import org.kontor.inventory.application.AdjustStock.Change;
import org.kontor.inventory.application.AdjustStock.Result;
import org.kontor.inventory.application.ReceiveStock;
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

@Controller
@RequestMapping("/inventory/stock/{sku}/{location}/adjustment")
class AdjustmentPage {
  private static final List<String> WAYS =
      List.of("count", "receive", "more", "fewer", "aside", "back", "off");

  private final AdjustStock adjustStock;
  private final ReceiveStock receiveStock;
  private final OnePlace place;
  private final Words words;

  AdjustmentPage(AdjustStock adjustStock, ReceiveStock receiveStock, OnePlace place, Words words) {
    this.adjustStock = adjustStock;
    this.receiveStock = receiveStock;
    this.place = place;
    this.words = words;
  }

  @GetMapping
  String form(@PathVariable Sku sku, @PathVariable LocationId location, Form form, Model model) {
    return page(sku, location, form, Map.of(), model);
  }

  @PostMapping
  String adjust(
      @PathVariable Sku sku,
      @PathVariable LocationId location,
      Form form,
      Model model,
      Principal person,
      Locale locale,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var errors = errors(form, locale);
    if (errors.isEmpty()) {
      errors.putAll(perform(sku, location, form, person.getName(), locale));
    }
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(sku, location, form, errors, model);
    }
    flash.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            new String[] {"inventory.adjusted"}, new Object[] {sku.value()}));
    return "redirect:"
        + UriComponentsBuilder.fromPath("/inventory/stock/{sku}")
            .encode()
            .buildAndExpand(sku)
            .toUriString();
  }

  private Map<String, String> errors(Form form, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!WAYS.contains(form.way())) {
      errors.put("way", words.of("inventory.error.way", locale));
    }
    errors.putAll(form.booking().errors("quantity", form.way().equals("count"), words, locale));
    return errors;
  }

  private Map<String, String> perform(
      Sku sku, LocationId location, Form form, String by, Locale locale) {
    if (form.way().equals("receive")) {
      var command =
          new ReceiveStock.Command(
              location,
              sku,
              new Quantity(form.booking().number()),
              form.booking().why(),
              by,
              "console");
      return switch (receiveStock.receive(command)) {
        case ReceiveStock.Result.Received _ -> Map.of();
        case ReceiveStock.Result.UnknownSku _ -> unknown(locale);
      };
    }
    var command =
        new AdjustStock.Command(location, sku, change(form), form.booking().why(), by, "console");
    return switch (adjustStock.adjust(command)) {
      case Result.Adjusted _ -> Map.of();
      case Result.BelowReserved(int left, int reserved) ->
          Map.of("quantity", words.of("inventory.error.reserved", locale, reserved, left));
      case Result.MoreThanSetAside(int _, int unavailable) ->
          Map.of("quantity", words.of("inventory.error.aside", locale, unavailable));
      case Result.UnknownSku _ -> unknown(locale);
    };
  }

  private Map<String, String> unknown(Locale locale) {
    return Map.of("way", words.of("inventory.error.sku", locale));
  }

  private static Change change(Form form) {
    int pieces = form.booking().number();
    return switch (form.way()) {
      case "count" -> new Change.To(pieces);
      case "more" -> new Change.By(pieces);
      case "fewer" -> new Change.By(-pieces);
      case "aside" -> new Change.SetAside(pieces);
      case "back" -> new Change.PutBack(pieces);
      case "off" -> new Change.WriteOff(pieces);
      default -> throw new IllegalArgumentException(form.way());
    };
  }

  private String page(Sku sku, LocationId id, Form form, Map<String, String> errors, Model model) {
    place.show(new StockKey(id, sku), model);
    model.addAttribute("ways", WAYS);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "inventory/adjustment";
  }

  /// As it was typed.
  record Form(@Nullable String change, @Nullable String quantity, @Nullable String reason) {
    public String way() {
      return change == null ? "count" : change;
    }

    public Booking booking() {
      return Booking.typed(quantity, reason);
    }
  }
}
