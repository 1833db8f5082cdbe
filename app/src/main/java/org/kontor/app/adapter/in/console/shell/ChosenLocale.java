package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.people.Language;
import org.springframework.web.servlet.LocaleResolver;

/// The language of one request: what the person chose, else what this browser was told before
/// sign-in, else the first of the browser's wishes that we speak, else English. For systems only
/// `Accept-Language` counts.
class ChosenLocale implements LocaleResolver {
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return wished(request).locale();
    }
    return SignedIn.person()
        .flatMap(person -> Optional.ofNullable(person.language()))
        .or(() -> Choices.language(request))
        .orElseGet(() -> wished(request))
        .locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("People choose their language in their menu");
  }

  private static Language wished(HttpServletRequest request) {
    List<Locale> wishes =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return wishes.stream()
        .flatMap(wish -> Language.of(wish.getLanguage()).stream())
        .findFirst()
        .orElse(Language.EN);
  }
}
