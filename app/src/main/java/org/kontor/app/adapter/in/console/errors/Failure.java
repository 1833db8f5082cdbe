package org.kontor.app.adapter.in.console.errors;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/// What went wrong with one request, before it's told to a system or a person.
///
/// @param detail what to do about it; null where nobody can but us
/// @param errors what is wrong with which part of the request
/// @param reference under which it stands in the log; null if it isn't logged
record Failure(
    ProblemType type,
    @Nullable String detail,
    List<Error> errors,
    @Nullable String reference,
    HttpHeaders headers) {

  public static Failure of(ProblemType type, @Nullable String detail) {
    return new Failure(type, detail, List.of(), null, HttpHeaders.EMPTY);
  }

  public static Failure of(ProblemType type, String detail, Error error) {
    return new Failure(type, detail, List.of(error), null, HttpHeaders.EMPTY);
  }

  Failure with(HttpHeaders more) {
    return new Failure(type, detail, errors, reference, more);
  }

  int status() {
    return type.status().value();
  }

  /// RFC 9457.
  public ProblemDetail problem(String path) {
    ProblemDetail problem = ProblemDetail.forStatus(type.status());
    problem.setType(URI.create("/problems/" + type.slug()));
    problem.setTitle(type.title());
    problem.setDetail(detail);
    problem.setInstance(URI.create(path));
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    if (reference != null) {
      problem.setProperty("reference", reference);
    }
    return problem;
  }

  /// @param pointer a JSON pointer into the request's body, or the name of a parameter or header
  /// @param code a short stable word for programs
  public record Error(String pointer, String code, String detail) {}
}
