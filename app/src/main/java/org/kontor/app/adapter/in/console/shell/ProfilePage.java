package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.app.application.people.SetPreferences;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Theme;
import org.kontor.customer.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person chooses for themselves; afterwards they are where they were.
@Controller
class ProfilePage {
  private final SetPreferences preferences;

  ProfilePage(SetPreferences preferences) {
    this.preferences = preferences;
  }

  @PostMapping("/profile/language")
  String language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language chosen = Language.of(language).orElseThrow(() -> new NotFound("Language", language));
    preferences.speak(person.login(), chosen);
    SignedIn.becomes(person.speaking(chosen), request, response);
    Choices.keep(chosen, response);
    return "redirect:" + within(back);
  }

  @PostMapping("/profile/theme")
  String theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      HttpServletResponse response) {
    Theme chosen = Theme.of(theme).orElseThrow(() -> new NotFound("Theme", theme));
    preferences.show(person.login(), chosen);
    SignedIn.becomes(person.with(chosen), request, response);
    Choices.keep(chosen, response);
    return "redirect:" + within(back);
  }

  /// Only back into this console, never to another site.
  private static String within(String back) {
    return back.matches("/(?![/\\\\])[^\\s\\\\]*") ? back : "/";
  }
}
