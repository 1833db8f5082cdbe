package org.kontor.app.adapter.in.console.operations;

import java.time.Clock;
import org.kontor.app.domain.signin.Patience;
import org.kontor.app.domain.signin.Tries;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who came with too many wrong passwords, and whom one lets try again at once.
@Controller
class SignInsPage {
  private static final int SHOWN = 100;

  private final Tries tries;
  private final Clock clock;

  SignInsPage(Tries tries, Clock clock) {
    this.tries = tries;
    this.clock = clock;
  }

  @GetMapping("/operations/sign-ins")
  String show(Model model) {
    model.addAttribute("pauses", tries.pauses(SHOWN));
    model.addAttribute("now", clock.instant());
    return "operations/sign-ins";
  }

  @PostMapping("/operations/sign-ins/lift")
  String lift(@RequestParam Patience patience, @RequestParam String who, RedirectAttributes after) {
    tries.forget(patience, who);
    after.addFlashAttribute("toast", new DefaultMessageSourceResolvable("app.sign-ins.lifted"));
    return "redirect:/operations/sign-ins";
  }
}
