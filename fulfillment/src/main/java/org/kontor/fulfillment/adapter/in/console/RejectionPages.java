package org.kontor.fulfillment.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "I can't find it": how many, why, and what will become of them.
@Controller
@RequestMapping("/fulfillment/tasks/{id}/rejection")
class RejectionPages {
  private final FulfillmentQueries queries;
  private final RejectPick rejectPick;

  RejectionPages(FulfillmentQueries queries, RejectPick rejectPick) {
    this.queries = queries;
    this.rejectPick = rejectPick;
  }

  @GetMapping
  String ask(
      @PathVariable FulfillmentOrderId id,
      @RequestParam int line,
      @RequestParam(defaultValue = "NOT_FOUND") RejectionReason reason,
      Model model) {
    return show(id, line, null, reason, model);
  }

  private String show(
      FulfillmentOrderId id,
      int line,
      @Nullable String quantity,
      RejectionReason reason,
      Model model) {
    Detail it = queries.detail(id).orElseThrow(() -> new NotFound("Fulfilment order", id));
    var asked =
        it.lines().stream()
            .filter(l -> l.line() == line)
            .findFirst()
            .orElseThrow(() -> new NotFound("Line", line));
    model.addAttribute("it", it);
    model.addAttribute("line", asked);
    model.addAttribute("reason", reason);
    model.addAttribute("quantity", quantity == null ? Math.max(1, asked.unpicked()) : quantity);
    model.addAttribute("reasons", RejectionReason.values());
    return "fulfillment/rejection";
  }

  @PostMapping
  String reject(
      @PathVariable FulfillmentOrderId id,
      @RequestParam int line,
      @RequestParam String quantity,
      @RequestParam RejectionReason reason,
      Principal who,
      HttpServletResponse response,
      Model model,
      RedirectAttributes later) {
    int pieces =
        quantity.strip().matches("[1-9]\\d{0,5}") ? Integer.parseInt(quantity.strip()) : -1;
    RejectPick.Result result =
        rejectPick.reject(new RejectPick.Command(id, line, pieces, reason, who.getName()));
    return switch (result) {
      case RejectPick.Result.Rejected(int elsewhere, int waiting) -> {
        later.addFlashAttribute(
            "toast",
            new DefaultMessageSourceResolvable(
                new String[] {
                  "fulfillment.rejected."
                      + (waiting == 0 ? "elsewhere" : elsewhere == 0 ? "waiting" : "both")
                },
                new Object[] {elsewhere, waiting}));
        yield TaskPages.back(id);
      }
      case RejectPick.Result.NotPossible(var state) -> {
        later.addFlashAttribute(
            "toast",
            new DefaultMessageSourceResolvable(
                new String[] {"fulfillment.refusal.state"},
                new Object[] {new DefaultMessageSourceResolvable(Look.LOOK.word(state))}));
        later.addFlashAttribute("toastTone", "bad");
        yield TaskPages.back(id);
      }
      case RejectPick.Result.TooMany(int due) -> {
        response.setStatus(422);
        model.addAttribute(
            "refusal",
            new DefaultMessageSourceResolvable(
                new String[] {"fulfillment.refusal.quantity"}, new Object[] {due}));
        yield show(id, line, quantity, reason, model);
      }
      case RejectPick.Result.NoSuchLine(int none) -> throw new NotFound("Line", none);
    };
  }
}
