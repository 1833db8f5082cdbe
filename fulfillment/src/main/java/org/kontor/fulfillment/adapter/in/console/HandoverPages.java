package org.kontor.fulfillment.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FindPickup;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.HandOver;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The counter: a code or an order number finds the pick-up, the code hands it over.
@Controller
class HandoverPages {
  private final FindPickup findPickup;
  private final HandOver handOver;
  private final FulfillmentQueries queries;
  private final Clock clock;

  HandoverPages(FindPickup findPickup, HandOver handOver, FulfillmentQueries queries, Clock clock) {
    this.findPickup = findPickup;
    this.handOver = handOver;
    this.queries = queries;
    this.clock = clock;
  }

  @GetMapping("/fulfillment/tasks/handover")
  String counter() {
    return "fulfillment/handover";
  }

  /// A POST, since a code has no place in an address; and an address behind it, so that the way
  /// back doesn't ask to send the code again.
  @PostMapping("/fulfillment/tasks/handover")
  String find(
      @RequestParam(defaultValue = "") String code,
      Principal who,
      HttpServletResponse response,
      Model model,
      RedirectAttributes later) {
    return switch (findPickup.find(new FindPickup.Command(code, who.getName()))) {
      case FindPickup.Result.Found(var id, boolean proven) -> {
        if (proven) {
          later.addFlashAttribute("code", code.strip());
        }
        yield "redirect:/fulfillment/tasks/" + id + "/handover";
      }
      case FindPickup.Result.None _ -> refuse("fulfillment.handover.none", code, response, model);
      case FindPickup.Result.TooManyTries _ ->
          refuse("fulfillment.handover.too-many", code, response, model);
    };
  }

  private static String refuse(
      String word, String typed, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("typed", typed);
    model.addAttribute("refusal", new DefaultMessageSourceResolvable(word));
    return "fulfillment/handover";
  }

  private String show(FulfillmentOrderId id, Model model) {
    model.addAttribute(
        "it", queries.detail(id).orElseThrow(() -> new NotFound("Fulfilment order", id)));
    model.addAttribute("look", Look.LOOK);
    return "fulfillment/handover";
  }

  @GetMapping("/fulfillment/tasks/{id:[0-9a-f-]{36}}/handover")
  String one(@PathVariable FulfillmentOrderId id, Model model) {
    return show(id, model);
  }

  @PostMapping("/fulfillment/tasks/{id:[0-9a-f-]{36}}/handover")
  String handOver(
      @PathVariable FulfillmentOrderId id,
      @RequestParam(defaultValue = "") String code,
      Principal who,
      HttpServletResponse response,
      Model model,
      RedirectAttributes later) {
    if (code.isBlank()) {
      response.setStatus(422);
      model.addAttribute(
          "refusal", new DefaultMessageSourceResolvable("fulfillment.handover.missing"));
      return show(id, model);
    }
    return switch (handOver.handOver(new HandOver.Command(id, code, who.getName()))) {
      case HandOver.Result.HandedOver _ -> {
        later.addFlashAttribute(
            "toast", new DefaultMessageSourceResolvable("fulfillment.handover.done"));
        yield "redirect:/fulfillment/tasks/handover";
      }
      case HandOver.Result.WrongCode(int tries) -> {
        response.setStatus(422);
        model.addAttribute(
            "refusal",
            new DefaultMessageSourceResolvable(
                new String[] {"fulfillment.handover.wrong"}, new Object[] {tries}));
        yield show(id, model);
      }
      case HandOver.Result.Locked(Instant until) -> {
        response.setStatus(422);
        long minutes =
            Math.max(1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
        model.addAttribute(
            "refusal",
            new DefaultMessageSourceResolvable(
                new String[] {"fulfillment.handover.locked"}, new Object[] {minutes}));
        yield show(id, model);
      }
      case HandOver.Result.NotPossible(State state) -> {
        response.setStatus(409);
        model.addAttribute(
            "refusal",
            new DefaultMessageSourceResolvable(
                new String[] {"fulfillment.refusal.state"},
                new Object[] {new DefaultMessageSourceResolvable(Look.LOOK.word(state))}));
        yield show(id, model);
      }
    };
  }
}
