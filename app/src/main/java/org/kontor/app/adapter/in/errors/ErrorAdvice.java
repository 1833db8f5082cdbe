package org.kontor.app.adapter.in.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

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

  /// Security's own answers are better: who isn't signed in may sign in.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException exception) {
    throw exception;
  }

  @ExceptionHandler(Exception.class)
  @Nullable Object answer(
      Exception exception, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      failures.broken(exception);
      return null;
    }
    Failure failure = failures.of(exception);
    if (!ErrorPages.isForSystems(request)) {
      return pages.of(failure.type(), failure.reference(), null, request);
    }
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
