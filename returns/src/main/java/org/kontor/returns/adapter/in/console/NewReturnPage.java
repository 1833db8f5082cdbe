package org.kontor.returns.adapter.in.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.orders.OrderNumber;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.RequestReturn;
import org.kontor.returns.application.RequestReturn.Wish;
import org.kontor.returns.application.ReturnOptions;
import org.kontor.returns.domain.Refusal;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnReason;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an agent begins a return: the order, its lines with what the policy says of each, and what
/// it would give, before anything is done.
@Controller
class NewReturnPage {
  private final ReturnOptions options;
  private final RequestReturn request;

  NewReturnPage(ReturnOptions options, RequestReturn request) {
    this.options = options;
    this.request = request;
  }

  /// @param order null to ask for it
  @GetMapping("/returns/new")
  String page(
      @RequestParam(required = false) @Nullable String order,
      @RequestParam Map<String, String> typed,
      HttpServletRequest http,
      HttpServletResponse response,
      Model model) {
    show(order == null ? "" : order, new LineForm(typed), http, response, model);
    return "returns/new";
  }

  @PostMapping("/returns")
  String announce(
      @RequestParam String order,
      @RequestParam(defaultValue = "") String overrule,
      @RequestParam Map<String, String> typed,
      HttpServletRequest http,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    LineForm form = new LineForm(typed);
    List<Wish> wishes = form.wishes();
    Optional<OrderNumber> number = named(order);
    if (wishes.isEmpty() || number.isEmpty() || !form.errors().isEmpty()) {
      return again(
          order,
          form,
          new DefaultMessageSourceResolvable("returns.refused.choose"),
          http,
          response,
          model);
    }
    Person person = Person.of(http);
    var command =
        new RequestReturn.Command(
            number.get(),
            wishes,
            method(typed),
            person.name(),
            person.authority(),
            overrule.isBlank() ? null : overrule.strip());
    return switch (request.request(command)) {
      case RequestReturn.Result.Authorized(RmaNumber rma) -> done(rma, "AUTHORIZE", redirect);
      case RequestReturn.Result.ForAPerson(RmaNumber rma, List<Refusal> _) ->
          done(rma, "REQUEST", redirect);
      case RequestReturn.Result.Refused(List<Refusal> _) ->
          again(
              order,
              form,
              new DefaultMessageSourceResolvable("returns.refused.policy"),
              http,
              response,
              model);
      case RequestReturn.Result.BeyondAuthority(var limit) ->
          again(
              order,
              form,
              new DefaultMessageSourceResolvable(
                  new String[] {"returns.refused.limit"}, new Object[] {limit.toPlainString()}),
              http,
              response,
              model);
    };
  }

  private static String done(RmaNumber rma, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            new String[] {"returns.done." + what}, new Object[] {rma.value()}));
    return "redirect:/returns/" + rma;
  }

  private String again(
      String order,
      LineForm form,
      DefaultMessageSourceResolvable why,
      HttpServletRequest http,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("refused", why);
    show(order, form, http, response, model);
    response.setStatus(422);
    return "returns/new";
  }

  private void show(
      String order,
      LineForm form,
      HttpServletRequest http,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("order", order);
    model.addAttribute("person", Person.of(http));
    model.addAttribute("reasons", ReturnReason.values());
    model.addAttribute("methods", ReturnMethod.values());
    model.addAttribute("method", method(form.typed()));
    model.addAttribute("form", form.typed());
    if (order.isBlank()) {
      return;
    }
    try {
      OrderNumber number = named(order).orElseThrow(() -> new NotFound("Order", order));
      model.addAttribute("options", options.of(number));
      List<Wish> wishes = form.wishes();
      if (!wishes.isEmpty()) {
        model.addAttribute("quote", options.quote(number, wishes, method(form.typed())));
      }
      model.addAttribute("errors", form.errors());
    } catch (NotFound e) {
      model.addAttribute("missing", true);
      response.setStatus(404);
    }
  }

  private static Optional<OrderNumber> named(String order) {
    try {
      return Optional.of(new OrderNumber(order));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ReturnMethod method(Map<String, String> typed) {
    return "POST".equals(typed.get("method")) ? ReturnMethod.POST : ReturnMethod.STORE;
  }
}
