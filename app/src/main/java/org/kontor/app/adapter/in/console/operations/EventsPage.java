package org.kontor.app.adapter.in.console.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kontor.app.application.events.SettleDeadLetter;
import org.kontor.app.domain.events.Backlog;
import org.kontor.app.domain.events.Publications;
import org.kontor.customer.NotFound;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which events have not reached all who should hear of them, and what to do about it.
@Controller
class EventsPage {
  private static final int SHOWN = 100;
  private static final String HERE = "redirect:/operations/events";

  private final Publications publications;
  private final SettleDeadLetter letters;
  private final Clock clock;

  EventsPage(Publications publications, SettleDeadLetter letters, Clock clock) {
    this.publications = publications;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/operations/events")
  String show(Model model) {
    List<Backlog> backlogs = publications.backlogs();
    Instant oldest =
        backlogs.stream()
            .map(Backlog::oldest)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    model.addAttribute("backlogs", backlogs);
    model.addAttribute("letters", publications.deadLetters(SHOWN));
    model.addAttribute("dead", publications.countDead(10_000));
    model.addAttribute("waiting", backlogs.stream().mapToLong(Backlog::waiting).sum());
    model.addAttribute("failing", backlogs.stream().mapToLong(Backlog::failing).sum());
    model.addAttribute("oldest", oldest);
    model.addAttribute(
        "late", oldest != null && oldest.isBefore(clock.instant().minusSeconds(300)));
    return "operations/events";
  }

  @GetMapping("/operations/events/{id}")
  String letter(@PathVariable UUID id, Model model) {
    model.addAttribute(
        "letter", publications.deadLetter(id).orElseThrow(() -> new NotFound("Event", id)));
    return "operations/event";
  }

  @PostMapping("/operations/events/{id}/retry")
  String retry(@PathVariable UUID id, RedirectAttributes after) {
    return told(letters.retry(id) ? "app.events.retried" : "app.events.gone", after);
  }

  @PostMapping("/operations/events/retry")
  String retryAll(RedirectAttributes after) {
    letters.retryAll();
    return told("app.events.all-retried", after);
  }

  @PostMapping("/operations/events/{id}/discard")
  String discard(
      @PathVariable UUID id,
      Principal person,
      RedirectAttributes after,
      HttpServletResponse response) {
    response.setHeader("HX-Trigger", "close-dialog");
    return told(
        letters.discard(id, person.getName()) ? "app.events.discarded" : "app.events.gone", after);
  }

  private static String told(String key, RedirectAttributes after) {
    after.addFlashAttribute("toast", new DefaultMessageSourceResolvable(key));
    return HERE;
  }
}
