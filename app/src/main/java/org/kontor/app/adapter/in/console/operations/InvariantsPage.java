package org.kontor.app.adapter.in.console.operations;

import java.util.List;
import org.kontor.app.application.invariants.CheckInvariants;
import org.kontor.app.application.invariants.CheckInvariants.Known;
import org.kontor.customer.NotFound;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What must be true of all rows, and whether it is.
@Controller
class InvariantsPage {
  private final CheckInvariants invariants;

  InvariantsPage(CheckInvariants invariants) {
    this.invariants = invariants;
  }

  @GetMapping("/operations/invariants")
  String show(Model model) {
    List<Known> known = invariants.known();
    model.addAttribute("known", known);
    model.addAttribute(
        "broken",
        known.stream().filter(one -> one.last().map(last -> !last.holds()).orElse(false)).count());
    return "operations/invariants";
  }

  /// Looks now.
  @GetMapping("/operations/invariants/{name}")
  String rows(@PathVariable String name, Model model) {
    model.addAttribute(
        "check", invariants.check(name).orElseThrow(() -> new NotFound("Invariant", name)));
    return "operations/invariant";
  }

  @PostMapping("/operations/invariants/check")
  String check(RedirectAttributes after) {
    long broken = invariants.checkAll().stream().filter(check -> !check.holds()).count();
    after.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            broken == 0 ? "app.invariants.all-hold" : "app.invariants.some-broken"));
    after.addFlashAttribute("toastTone", broken == 0 ? "ok" : "bad");
    return "redirect:/operations/invariants";
  }
}
