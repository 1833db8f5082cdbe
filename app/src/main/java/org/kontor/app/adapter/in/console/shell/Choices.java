package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Theme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What this browser was told about language and theme, in two cookies, for the pages before
/// sign-in.
final class Choices {
  private static final String LANGUAGE = "kontor-language";
  private static final String THEME = "kontor-theme";

  private Choices() {}

  static Optional<Language> language(HttpServletRequest request) {
    return cookie(request, LANGUAGE).flatMap(Language::of);
  }

  static Theme theme(HttpServletRequest request) {
    return cookie(request, THEME).flatMap(Theme::of).orElse(Theme.AUTO);
  }

  static void keep(Language language, HttpServletResponse response) {
    write(response, LANGUAGE, language.getCode());
  }

  static void keep(Theme theme, HttpServletResponse response) {
    write(response, THEME, theme.code());
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static void write(HttpServletResponse response, String name, String value) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
