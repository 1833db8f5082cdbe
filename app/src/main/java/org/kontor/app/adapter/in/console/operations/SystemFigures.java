package org.kontor.app.adapter.in.console.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.app.application.invariants.CheckInvariants;
import org.kontor.app.application.invariants.CheckInvariants.Known;
import org.kontor.app.domain.events.Backlog;
import org.kontor.app.domain.events.Publications;
import org.kontor.app.domain.signin.Tries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How the house itself is doing, for the home page.
@Controller
class SystemFigures {
  private final Publications publications;
  private final CheckInvariants invariants;
  private final Tries tries;
  private final Clock clock;

  SystemFigures(Publications publications, CheckInvariants invariants, Tries tries, Clock clock) {
    this.publications = publications;
    this.invariants = invariants;
    this.tries = tries;
    this.clock = clock;
  }

  @GetMapping("/operations/figures")
  String show(Model model) {
    Instant now = clock.instant();
    List<Known> known = invariants.known();
    model.addAttribute("dead", publications.countDead(10_000));
    model.addAttribute(
        "waiting", publications.backlogs().stream().mapToLong(Backlog::waiting).sum());
    model.addAttribute("invariants", known.size());
    model.addAttribute("checked", known.stream().filter(one -> one.last().isPresent()).count());
    model.addAttribute(
        "broken",
        known.stream().filter(one -> one.last().map(last -> !last.holds()).orElse(false)).count());
    model.addAttribute(
        "paused", tries.pauses(100).stream().filter(pause -> pause.until().isAfter(now)).count());
    return "operations/figures";
  }
}
