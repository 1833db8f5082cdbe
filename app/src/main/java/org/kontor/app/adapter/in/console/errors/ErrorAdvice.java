package org.kontor.app.adapter.in.console.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Every exception of every controller ends here: as a problem for systems, as a page or a fragment
/// for people.
@ControllerAdvice
class ErrorAdvice {
  private final Failures failures;
  private final ErrorPages pages;

  ErrorAdvice(Failures failures, ErrorPages pages) {
    this.failures = failures;
    this.pages = pages;
  }

  /// For people, security's own answer is better: who isn't signed in may sign in.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  Object turnAway(RuntimeException exception, HttpServletRequest request) {
    if (!ErrorPages.isForSystems(request)) {
      throw exception;
    }
    return problem(failures.of(exception), request);
  }

  /// Whoever asked has gone: nobody is there to be answered, and nothing is wrong.
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(AsyncRequestNotUsableException exception, HttpServletResponse response) {}

  @ExceptionHandler(Exception.class)
  @Nullable Object answer(
      Exception exception, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      failures.broken(exception);
      return null;
    }
    Failure failure =
        failures.of(
            exception instanceof RequestRejectedException
                ? UnkeepableText.in(request).orElse(exception)
                : exception);
    if (!ErrorPages.isForSystems(request)) {
      return pages.of(failure, request);
    }
    return problem(failure, request);
  }

  private static ResponseEntity<ProblemDetail> problem(
      Failure failure, HttpServletRequest request) {
    Failure told =
        failure.type() == ProblemType.STALE_VERSION && request.getHeader("If-Match") != null
            ? Failure.of(ProblemType.PRECONDITION_FAILED, failure.detail())
            : failure;
    return ResponseEntity.status(told.type().status())
        .headers(told.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(told.problem(request.getRequestURI()));
  }
}
