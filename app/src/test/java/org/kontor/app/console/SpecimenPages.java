package org.kontor.app.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Pages as a context would write them, one of them with every piece that there is.
@Controller
class SpecimenPages {
  int done;

  @GetMapping("/profile/specimen")
  String pieces(Model model) {
    model.addAttribute("total", Money.of("1204.75", "EUR"));
    model.addAttribute("back", Money.of("-64.50", "EUR"));
    model.addAttribute("at", Instant.parse("2026-11-16T17:22:04Z"));
    model.addAttribute("day", LocalDate.parse("2026-11-21"));
    model.addAttribute(
        "entries",
        List.of(
            new Entry(
                "Shipped",
                "from Leipzig",
                "Katrin Vogel",
                Instant.parse("2026-11-17T10:40:00Z"),
                "ok"),
            new Entry("Placed", null, null, Instant.parse("2026-11-16T17:22:04Z"), "")));
    model.addAttribute("pairs", Map.of("Lines", "€691.10"));
    model.addAttribute("options", Map.of("store-berlin", "Berlin Kreuzberg"));
    model.addAttribute("errors", Map.of("price", "Write it like 12.90."));
    model.addAttribute("rows", List.of(new Row("Price", "249.00", "245.00", "239.00")));
    return "specimen";
  }

  @GetMapping("/profile/specimen/toast")
  String toast(Model model) {
    model.addAttribute(
        "toast",
        new DefaultMessageSourceResolvable(new String[] {"app.conflict"}, new Object[] {"Katrin"}));
    return "specimen-list";
  }

  @GetMapping("/profile/specimen/list")
  String list(@RequestParam Map<String, String> typed) {
    return "specimen-list";
  }

  @GetMapping("/profile/specimen/missing")
  String missing() {
    throw new NotFound("Order", "HH-1");
  }

  @GetMapping("/profile/specimen/broken")
  String broken() {
    throw new IllegalStateException("a secret of ours");
  }

  @PostMapping("/profile/specimen/stale")
  String stale() {
    throw new StaleVersion("Product", "HH-TNT");
  }

  @PostMapping("/profile/specimen/money")
  String money(@RequestParam String amount, RedirectAttributes after) {
    done++;
    after.addFlashAttribute("toast", "Done " + amount);
    return "redirect:/profile/specimen/list?paid=" + done;
  }

  record Entry(String what, String detail, String who, Instant at, String tone) {}

  record Row(String field, String base, String theirs, String yours) {}
}
