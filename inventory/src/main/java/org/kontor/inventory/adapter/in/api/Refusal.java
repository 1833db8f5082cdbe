package org.kontor.inventory.adapter.in.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What we refuse, as RFC 9457 has it. Each slug has a page under `docs/problems`.
final class Refusal {
  private Refusal() {}

  static ResponseEntity<Object> of(String slug, String title, String detail, List<?> reasons) {
    return answer(slug, title, detail, "reasons", reasons);
  }

  /// What is wrong with which field.
  static ResponseEntity<Object> invalid(List<FieldError> errors) {
    return answer(
        "invalid",
        "The request has values that can't be",
        "Correct the values that are named.",
        "errors",
        errors);
  }

  private static ResponseEntity<Object> answer(
      String slug, String title, String detail, String property, List<?> values) {
    var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setType(URI.create("/problems/" + slug));
    problem.setTitle(title);
    problem.setDetail(detail);
    problem.setProperty(property, values);
    return ResponseEntity.unprocessableContent()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  record FieldError(String pointer, String code, String detail) {}
}
