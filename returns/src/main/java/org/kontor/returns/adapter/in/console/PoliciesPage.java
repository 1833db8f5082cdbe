package org.kontor.returns.adapter.in.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.kontor.returns.application.EditPolicy;
import org.kontor.returns.domain.ReturnPolicies;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// On which terms goods come back: the table, and the form of one row.
@Controller
@RequestMapping("/returns/policies")
class PoliciesPage {
  private final ReturnPolicies policies;
  private final EditPolicy edit;
  private final MessageSource words;

  PoliciesPage(ReturnPolicies policies, EditPolicy edit, MessageSource words) {
    this.policies = policies;
    this.edit = edit;
    this.words = words;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("policies", policies.all());
    model.addAttribute("person", Person.of(request));
    return "returns/policies";
  }

  /// @param category null for a new one
  @GetMapping("/edit")
  String form(@RequestParam(required = false) @Nullable String category, Model model) {
    PolicyForm form =
        category == null
            ? PolicyForm.empty()
            : policies
                .find(category)
                .map(PolicyForm::of)
                .orElseThrow(() -> new NotFound("Policy", category));
    return show(form, category == null, Map.of(), model);
  }

  @PostMapping
  String save(
      @ModelAttribute PolicyForm form,
      @RequestParam(defaultValue = "false") boolean fresh,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    Person person = Person.of(request);
    Person.require(person.maySetPolicy());
    Map<String, String> errors = form.errors(fresh);
    if (errors.isEmpty()) {
      try {
        if (!fresh) {
          edit.change(form.policy(), person.name());
        } else if (!edit.add(form.policy(), person.name())) {
          errors.put("category", "returns.error.category");
        }
      } catch (StaleVersion e) {
        return conflict(form, response, locale, model);
      }
    }
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return show(form, fresh, errors, model);
    }
    redirect.addFlashAttribute("toast", new DefaultMessageSourceResolvable("returns.done.POLICY"));
    return "redirect:/returns/policies";
  }

  @PostMapping("/removal")
  String remove(
      @RequestParam String category,
      @RequestParam long version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Person person = Person.of(request);
    Person.require(person.maySetPolicy());
    edit.remove(category, version, person.name());
    redirect.addFlashAttribute("toast", new DefaultMessageSourceResolvable("returns.done.REMOVED"));
    return "redirect:/returns/policies";
  }

  /// One row of the comparison: as it is now, and as it was typed.
  record Difference(String field, String base, String theirs, String yours) {}

  private String conflict(
      PolicyForm yours, HttpServletResponse response, Locale locale, Model model) {
    PolicyForm theirs =
        policies
            .find(yours.category())
            .map(PolicyForm::of)
            .orElseThrow(() -> new NotFound("Policy", yours.category()));
    Map<String, String> typed = yours.shown();
    List<Difference> rows =
        theirs.shown().entrySet().stream()
            .filter(cell -> !cell.getValue().equals(typed.get(cell.getKey())))
            .map(cell ->
                new Difference(
                    word(cell.getKey(), locale),
                    "–",
                    word(cell.getValue(), locale),
                    word(typed.getOrDefault(cell.getKey(), ""), locale)))
            .toList();
    model.addAttribute("conflict", rows);
    response.setStatus(409);
    return show(yours.at(theirs.version()), false, Map.of(), model);
  }

  private String word(String key, Locale locale) {
    String word = words.getMessage(key, null, key, locale);
    return word == null ? key : word;
  }

  private static String show(
      PolicyForm form, boolean fresh, Map<String, String> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("fresh", fresh);
    model.addAttribute("errors", errors);
    return "returns/policy";
  }
}
