package org.kontor.returns.adapter.in.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.returns.domain.Refusal;
import org.kontor.returns.domain.ReturnState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What we refuse, as RFC 9457 has it. Each slug has a page under `docs/problems`.
final class Problem {
  private Problem() {}

  static ResponseEntity<Object> refused(String slug, String title, String detail, List<?> reasons) {
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, detail, "reasons", reasons);
  }

  static ResponseEntity<Object> invalid(String pointer, String detail) {
    return answer(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid",
        "The request has values that can't be",
        detail,
        "errors",
        List.of(Map.of("pointer", pointer, "code", "invalid", "detail", detail)));
  }

  static ResponseEntity<Object> wrongState(ReturnState state, String detail) {
    return answer(
        HttpStatus.CONFLICT,
        "return-wrong-state",
        "The return isn't at that step",
        detail,
        "reasons",
        List.of(Map.of("code", "wrong_state", "status", word(state))));
  }

  private static ResponseEntity<Object> answer(
      HttpStatus status,
      String slug,
      String title,
      String detail,
      String property,
      List<?> values) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + slug));
    problem.setTitle(title);
    problem.setDetail(detail);
    problem.setProperty(property, values);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /// A rule that spoke against it, for a program and for a person.
  static Map<String, Object> reason(Refusal refusal) {
    return switch (refusal) {
      case Refusal.UnknownLine(int line) ->
          reason(line, "unknown_line", "The order has no such line.");
      case Refusal.NotDeliveredYet(int line) ->
          reason(line, "not_delivered_yet", "Nothing of it was delivered yet.");
      case Refusal.AlreadyReturned(int line, int left) ->
          reason(line, "already_returned", "%d of it can still come back.".formatted(left));
      case Refusal.ReturnWindowClosed(int line, var lastDay) ->
          reason(line, "return_window_closed", "It could come back until %s.".formatted(lastDay));
      case Refusal.FinalSale(int line) -> reason(line, "final_sale", "It was sold for good.");
      case Refusal.MethodNotOffered(int line, var method) ->
          reason(line, "method_not_offered", "It can't come back by %s.".formatted(word(method)));
    };
  }

  private static Map<String, Object> reason(int line, String code, String detail) {
    return Map.of("line", line, "code", code, "detail", detail);
  }

  /// A state by the spelling that all of the API has; what is stored keeps its own.
  static String word(ReturnState state) {
    return state == ReturnState.AUTHORIZED ? "authorised" : word((Enum<?>) state);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
