package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kontor.app.application.people.ChangePassword;
import org.kontor.app.application.people.ChangePassword.Command;
import org.kontor.app.application.people.ChangePassword.Result;
import org.kontor.app.domain.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a person takes another password. What was typed is never written back.
@Controller
class PasswordPage {
  private final ChangePassword change;
  private final MessageSource words;
  private final Clock clock;

  PasswordPage(ChangePassword change, MessageSource words, Clock clock) {
    this.change = change;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/profile/password")
  String show(Model model) {
    return page(Map.of(), model);
  }

  @PostMapping("/profile/password")
  String change(
      @RequestParam String current,
      @RequestParam String wanted,
      @RequestParam String again,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model,
      RedirectAttributes after) {
    Command command = new Command(person.login(), current, wanted, again);
    return switch (change.change(command)) {
      case Result.Changed changed -> {
        request.changeSessionId();
        SignedIn.becomes(changed.person(), request, response);
        after.addFlashAttribute(
            "toast", new DefaultMessageSourceResolvable("app.password.changed"));
        yield "redirect:/profile/password";
      }
      case Result.Refused refused -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Map<String, String> errors = new LinkedHashMap<>();
        refused
            .reasons()
            .forEach((field, reason) ->
                errors.put(
                    field, words.getMessage("app.password.refused." + reason, null, locale)));
        yield page(errors, model);
      }
      case Result.Paused paused -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        long seconds = Math.max(1, Duration.between(clock.instant(), paused.until()).toSeconds());
        String wait =
            new Show(locale, words, clock).plural("app.sign-in.paused", Math.ceilDiv(seconds, 60));
        yield page(Map.of("current", wait), model);
      }
    };
  }

  private static String page(Map<String, String> errors, Model model) {
    model.addAttribute("errors", errors);
    return "password";
  }
}
