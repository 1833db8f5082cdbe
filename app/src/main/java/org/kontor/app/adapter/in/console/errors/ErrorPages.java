package org.kontor.app.adapter.in.console.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What people see in place of what they asked for: a page, or a notice for the part of a page that
/// htmx asked for.
@Component
class ErrorPages {
  private static final Map<HttpStatus, String> WORDS =
      Map.of(
          HttpStatus.NOT_FOUND, "404",
          HttpStatus.FORBIDDEN, "403",
          HttpStatus.CONFLICT, "409",
          HttpStatus.CONTENT_TOO_LARGE, "413",
          HttpStatus.UNPROCESSABLE_CONTENT, "422");

  /// Says also in which field a text stands that can't be kept.
  ModelAndView of(Failure failure, HttpServletRequest request) {
    boolean named = failure.errors().stream().anyMatch(error -> error.code().equals("nul"));
    ModelAndView page = of(failure.type(), failure.reference(), named ? "nul" : null, request);
    return named ? page.addObject("field", failure.errors().getFirst().pointer()) : page;
  }

  /// @param words which words to take in place of those of the status; null for none
  ModelAndView of(
      ProblemType type,
      @Nullable String reference,
      @Nullable String words,
      HttpServletRequest request) {
    String key =
        words != null
            ? words
            : WORDS.getOrDefault(type.status(), type.status().is5xxServerError() ? "500" : "400");
    boolean fragment =
        request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    ModelAndView page = new ModelAndView(fragment ? "sorry :: notice" : "sorry");
    page.setStatus(type.status());
    page.addObject("words", key);
    page.addObject("status", type.status().value());
    page.addObject("reference", reference);
    return page;
  }

  static boolean isForSystems(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
