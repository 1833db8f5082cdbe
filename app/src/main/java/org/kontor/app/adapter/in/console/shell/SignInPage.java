package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.people.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door for people. Choosing a language here is remembered by the browser.
@Controller
class SignInPage {
  @GetMapping("/sign-in")
  String show(
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable Integer paused,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Language> chosen = Optional.ofNullable(language).flatMap(Language::of);
    if (chosen.isPresent()) {
      Choices.keep(chosen.get(), response);
      return "redirect:/sign-in";
    }
    model.addAttribute("refused", request.getParameter("refused") != null);
    model.addAttribute("paused", paused);
    model.addAttribute("signedOut", request.getParameter("signed-out") != null);
    return "sign-in";
  }
}
