package org.kontor.app.adapter.in.console.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What went wrong outside of controllers, in filters and in the server itself, told in the same
/// words.
@Controller
class ErrorDispatch implements ErrorController {
  private static final String WORDS = "org.kontor.app.error.words";

  private final Failures failures;
  private final ErrorPages pages;

  ErrorDispatch(Failures failures, ErrorPages pages) {
    this.failures = failures;
    this.pages = pages;
  }

  @RequestMapping("/error")
  Object tell(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Failure failure =
        thrown instanceof Throwable cause
            ? failures.broken(cause)
            : Failure.of(Failures.type(known == null ? HttpStatus.NOT_FOUND : known), null);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (path.startsWith(request.getContextPath() + "/api/")) {
      ProblemDetail problem = failure.problem(request.getRequestURI());
      problem.setInstance(URI.create(path));
      return ResponseEntity.status(failure.type().status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem);
    }
    Object words = request.getAttribute(WORDS);
    return pages.of(
        failure.type(), failure.reference(), words instanceof String text ? text : null, request);
  }
}
