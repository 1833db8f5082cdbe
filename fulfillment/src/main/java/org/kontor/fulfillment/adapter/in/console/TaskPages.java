package org.kontor.fulfillment.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.FulfillmentQueries.Filter;
import org.kontor.fulfillment.application.FulfillmentQueries.LineRow;
import org.kontor.fulfillment.application.FulfillmentQueries.View;
import org.kontor.fulfillment.application.MarkReady;
import org.kontor.fulfillment.application.PackParcel;
import org.kontor.fulfillment.application.PickUnits;
import org.kontor.fulfillment.application.ShipParcel;
import org.kontor.fulfillment.application.StartPicking;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a store associate does with one thumb: one page per fulfilment order that shows the step
/// that comes next.
@Controller
@RequestMapping("/fulfillment/tasks")
class TaskPages {
  private static final int SHOWN = 100;

  private final FulfillmentQueries queries;
  private final StartPicking startPicking;
  private final PickUnits pickUnits;
  private final PackParcel packParcel;
  private final ShipParcel shipParcel;
  private final MarkReady markReady;

  TaskPages(
      FulfillmentQueries queries,
      StartPicking startPicking,
      PickUnits pickUnits,
      PackParcel packParcel,
      ShipParcel shipParcel,
      MarkReady markReady) {
    this.queries = queries;
    this.startPicking = startPicking;
    this.pickUnits = pickUnits;
    this.packParcel = packParcel;
    this.shipParcel = shipParcel;
    this.markReady = markReady;
  }

  @GetMapping
  String queue(Model model) {
    model.addAttribute("rows", queries.list(new Filter(View.TODO, null, null, null, null), SHOWN));
    model.addAttribute("look", Look.LOOK);
    return "fulfillment/tasks";
  }

  @GetMapping({"/{id:[0-9a-f-]{36}}", "/{id:[0-9a-f-]{36}}/pick"})
  String task(@PathVariable FulfillmentOrderId id, Model model) {
    return show(id, model);
  }

  private String show(FulfillmentOrderId id, Model model) {
    Detail it = queries.detail(id).orElseThrow(() -> new NotFound("Fulfilment order", id));
    Optional<LineRow> current = it.lines().stream().filter(line -> line.unpicked() > 0).findFirst();
    model.addAttribute("it", it);
    model.addAttribute("current", current.orElse(null));
    model.addAttribute("look", Look.LOOK);
    return "fulfillment/task";
  }

  private static void refused(HttpServletResponse response, Model model, String word) {
    response.setStatus(422);
    model.addAttribute(
        "refusal", new DefaultMessageSourceResolvable("fulfillment.refusal." + word));
  }

  private String notPossible(
      FulfillmentOrderId id, State state, HttpServletResponse response, Model model) {
    response.setStatus(409);
    model.addAttribute(
        "refusal",
        new DefaultMessageSourceResolvable(
            new String[] {"fulfillment.refusal.state"},
            new Object[] {new DefaultMessageSourceResolvable(Look.LOOK.word(state))}));
    return show(id, model);
  }

  @PostMapping("/{id}/start")
  String start(
      @PathVariable FulfillmentOrderId id,
      Principal who,
      HttpServletResponse response,
      Model model) {
    return switch (startPicking.start(new StartPicking.Command(id, who.getName()))) {
      case StartPicking.Result.Started _ -> back(id);
      case StartPicking.Result.NotPossible(State state) -> notPossible(id, state, response, model);
    };
  }

  @PostMapping("/{id}/pick")
  String pick(
      @PathVariable FulfillmentOrderId id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") int quantity,
      Principal who,
      HttpServletResponse response,
      Model model) {
    if (code.isBlank()) {
      refused(response, model, "no-code");
      return show(id, model);
    }
    return switch (pickUnits.pick(new PickUnits.Command(id, code, quantity, who.getName()))) {
      case PickUnits.Result.Picked _ -> back(id);
      case PickUnits.Result.NotPossible(State state) -> notPossible(id, state, response, model);
      case PickUnits.Result.UnknownCode _ -> wrong(id, code, null, "unknown-code", response, model);
      case PickUnits.Result.WrongItem(var scanned) ->
          wrong(id, code, scanned, "wrong-item", response, model);
      case PickUnits.Result.TooMany(var scanned, int missing) ->
          wrong(id, code, scanned, missing == 0 ? "all-picked" : "too-many", response, model);
    };
  }

  private String wrong(
      FulfillmentOrderId id,
      String code,
      @Nullable Object scanned,
      String word,
      HttpServletResponse response,
      Model model) {
    refused(response, model, word);
    model.addAttribute("wrong", word);
    model.addAttribute("code", code);
    model.addAttribute("scanned", scanned);
    return show(id, model);
  }

  @PostMapping("/{id}/pack")
  String pack(
      @PathVariable FulfillmentOrderId id,
      @RequestParam(defaultValue = "") String grams,
      Principal who,
      HttpServletResponse response,
      Model model) {
    Integer weight =
        grams.isBlank()
            ? null
            : grams.strip().matches("\\d{1,6}") ? Integer.valueOf(grams.strip()) : -1;
    return switch (packParcel.pack(new PackParcel.Command(id, weight, who.getName()))) {
      case PackParcel.Result.Packed _ -> back(id);
      case PackParcel.Result.NotPossible(State state) -> notPossible(id, state, response, model);
      case PackParcel.Result.WeightRefused _ -> {
        refused(response, model, "weight");
        model.addAttribute("grams", grams);
        yield show(id, model);
      }
    };
  }

  @PostMapping("/{id}/shipment")
  String ship(
      @PathVariable FulfillmentOrderId id,
      Principal who,
      HttpServletResponse response,
      Model model,
      RedirectAttributes later) {
    return switch (shipParcel.ship(new ShipParcel.Command(id, who.getName()))) {
      case ShipParcel.Result.Shipped _ -> back(id);
      case ShipParcel.Result.UnderWay _ -> {
        later.addFlashAttribute(
            "toast", new DefaultMessageSourceResolvable("fulfillment.ship.under-way"));
        yield back(id);
      }
      case ShipParcel.Result.NotPossible(State state) -> notPossible(id, state, response, model);
    };
  }

  @PostMapping("/{id}/ready")
  String ready(
      @PathVariable FulfillmentOrderId id,
      Principal who,
      HttpServletResponse response,
      Model model) {
    return switch (markReady.ready(new MarkReady.Command(id, who.getName()))) {
      case MarkReady.Result.Ready _ -> back(id);
      case MarkReady.Result.NotPossible(State state) -> notPossible(id, state, response, model);
    };
  }

  static String back(FulfillmentOrderId id) {
    return "redirect:/fulfillment/tasks/" + id;
  }
}
