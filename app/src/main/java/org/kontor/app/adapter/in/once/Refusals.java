package org.kontor.app.adapter.in.once;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// What a sender hears whose request isn't done.
final class Refusals {
  private Refusals() {}

  static ErrorResponseException stillRunning() {
    ErrorResponseException refusal =
        refusal(
            HttpStatus.CONFLICT,
            "still-running",
            "Send it again after the seconds in Retry-After.");
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return refusal;
  }

  static ErrorResponseException keyReused() {
    return refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "key-reused",
        "This key came before with other content. Use a new key for a new request.");
  }

  static ErrorResponseException unusableKey() {
    return refusal(HttpStatus.BAD_REQUEST, "malformed", "A key has 1 to 200 characters.");
  }

  private static ErrorResponseException refusal(HttpStatus status, String type, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + type));
    return new ErrorResponseException(status, problem, null);
  }
}
