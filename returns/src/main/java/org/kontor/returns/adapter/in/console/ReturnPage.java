package org.kontor.returns.adapter.in.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.returns.application.DecideReturn;
import org.kontor.returns.application.DecideReturn.Decision;
import org.kontor.returns.application.InspectReturn;
import org.kontor.returns.application.InspectReturn.Look;
import org.kontor.returns.application.ReceiveReturn;
import org.kontor.returns.application.ReceiveReturn.Came;
import org.kontor.returns.application.RefundReturn;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One return: where it is, what it is worth, and its one next step.
@Controller
@RequestMapping("/returns/{number}")
class ReturnPage {
  private final ReturnModel shown;
  private final DecideReturn decide;
  private final ReceiveReturn receive;
  private final InspectReturn inspect;
  private final RefundReturn refund;

  ReturnPage(
      ReturnModel shown,
      DecideReturn decide,
      ReceiveReturn receive,
      InspectReturn inspect,
      RefundReturn refund) {
    this.shown = shown;
    this.decide = decide;
    this.receive = receive;
    this.inspect = inspect;
    this.refund = refund;
  }

  /// One request's surroundings, so that each step can answer with the page or go on.
  private record Ask(
      String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {}

  @GetMapping
  String show(@PathVariable String number, HttpServletRequest request, Locale locale, Model model) {
    shown.put(number, Person.of(request), locale, model);
    return "returns/page";
  }

  @GetMapping("/slip")
  String slip(@PathVariable String number, HttpServletRequest request, Locale locale, Model model) {
    shown.put(number, Person.of(request), locale, model);
    return "returns/slip";
  }

  @PostMapping("/decision")
  String decide(
      @PathVariable String number,
      @RequestParam Decision decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Ask ask = new Ask(number, request, response, model, locale);
    Person person = Person.of(request);
    Person.require(person.mayDecide());
    var found = shown.find(number).found();
    if (reason.isBlank() || reason.length() > 500) {
      model.addAttribute("errors", Map.of("reason", "returns.error.reason"));
      return again(ask, typed);
    }
    var result =
        decide.decide(
            new DecideReturn.Command(
                found.number(), decision, reason, person.name(), person.authority()));
    return switch (result) {
      case DecideReturn.Result.Decided _ -> done(ask, "returns.done." + decision, redirect);
      case DecideReturn.Result.BeyondAuthority(var limit) ->
          refused(ask, typed, "returns.refused.limit", limit + " " + found.currency());
      case DecideReturn.Result.WrongState _ -> stale(ask, typed);
    };
  }

  @PostMapping("/receipt")
  String receive(
      @PathVariable String number,
      @RequestParam LocationId location,
      @RequestParam(defaultValue = "") String back,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Ask ask = new Ask(number, request, response, model, locale);
    var found = shown.find(number).found();
    LineForm form = new LineForm(typed);
    List<Came> came = form.arrivals();
    if (!form.errors().isEmpty()) {
      return wrong(ask, form);
    }
    var result =
        receive.receive(
            new ReceiveReturn.Command(found.number(), location, came, Person.of(request).name()));
    return switch (result) {
      case ReceiveReturn.Result.Received _ -> {
        redirect.addFlashAttribute("toast", say("returns.done.RECEIVED", number));
        yield "redirect:" + (back.equals("tasks") ? "/returns/tasks" : "/returns/" + number);
      }
      case ReceiveReturn.Result.NothingCame _ -> refused(ask, typed, "returns.refused.nothing");
      case ReceiveReturn.Result.MoreThanAnnounced(int line, int announced) ->
          refused(ask, typed, "returns.refused.more", line, announced);
      case ReceiveReturn.Result.UnknownLine(int line) ->
          refused(ask, typed, "returns.refused.line", line);
      case ReceiveReturn.Result.NotAReturnLocation(LocationId place) ->
          refused(ask, typed, "returns.refused.location", place);
      case ReceiveReturn.Result.NotYourLocation(LocationId place) ->
          refused(ask, typed, "returns.refused.not-yours", place);
      case ReceiveReturn.Result.WrongState _ -> stale(ask, typed);
    };
  }

  @PostMapping("/inspection")
  String inspect(
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Ask ask = new Ask(number, request, response, model, locale);
    var found = shown.find(number).found();
    LineForm form = new LineForm(typed);
    List<Look> looks = form.looks();
    if (!form.errors().isEmpty()) {
      return wrong(ask, form);
    }
    try {
      var command = new InspectReturn.Command(found.number(), looks, Person.of(request).name());
      return switch (inspect.inspect(command)) {
        case InspectReturn.Result.Inspected _ -> done(ask, "returns.done.INSPECTED", redirect);
        case InspectReturn.Result.Dispositioned _ ->
            done(ask, "returns.done.DISPOSITIONED", redirect);
        case InspectReturn.Result.NotYourLocation _ ->
            refused(ask, typed, "returns.refused.not-yours", "");
        case InspectReturn.Result.WrongState _ -> stale(ask, typed);
      };
    } catch (IllegalArgumentException e) {
      return refused(ask, typed, "returns.refused.inspection");
    }
  }

  /// @param amount what stood on the button
  @PostMapping("/refund")
  String refund(
      @PathVariable String number,
      @RequestParam String amount,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Ask ask = new Ask(number, request, response, model, locale);
    Person person = Person.of(request);
    Person.require(person.mayDecide());
    var found = shown.find(number).found();
    Money agreed = Money.of(amount, found.currency().getCurrencyCode());
    return switch (refund.refund(new RefundReturn.Command(found.number(), agreed, person.name()))) {
      case RefundReturn.Result.Approved _ -> done(ask, "returns.done.REFUND", redirect);
      case RefundReturn.Result.NothingOwed _ -> done(ask, "returns.done.CLOSED", redirect);
      case RefundReturn.Result.AnotherAmount _ -> refused(ask, typed, "returns.refused.amount");
      case RefundReturn.Result.MoreThanRefundable(Money _, Money refundable) ->
          refused(ask, typed, "returns.refused.refundable", refundable);
      case RefundReturn.Result.WrongState _ -> stale(ask, typed);
    };
  }

  private String done(Ask ask, String key, RedirectAttributes redirect) {
    redirect.addFlashAttribute("toast", say(key, ask.number()));
    return "redirect:/returns/" + ask.number();
  }

  private String refused(Ask ask, Map<String, String> typed, String key, Object... arguments) {
    ask.model().addAttribute("refused", say(key, arguments));
    return again(ask, typed);
  }

  private String wrong(Ask ask, LineForm form) {
    ask.model().addAttribute("errors", form.errors());
    return again(ask, form.typed());
  }

  /// Someone took the step before: the page as it is now says so.
  private String stale(Ask ask, Map<String, String> typed) {
    ask.model().addAttribute("refused", word("returns.refused.state"));
    again(ask, typed);
    ask.response().setStatus(409);
    return "returns/page";
  }

  private String again(Ask ask, Map<String, String> typed) {
    ask.model().addAttribute("form", typed);
    shown.put(ask.number(), Person.of(ask.request()), ask.locale(), ask.model());
    ask.response().setStatus(422);
    return "returns/page";
  }

  private static DefaultMessageSourceResolvable word(String key) {
    return new DefaultMessageSourceResolvable(key);
  }

  private static DefaultMessageSourceResolvable say(String key, Object... arguments) {
    return new DefaultMessageSourceResolvable(
        new String[] {key}, Arrays.stream(arguments).map(Object::toString).toArray());
  }
}
