package org.kontor.app.adapter.in.console.errors;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The kinds of problem that the whole application can have. Each has a page at `/problems/<slug>`
/// that says what it means and what to do. Contexts have kinds of their own beside these, for what
/// they refuse.
enum ProblemType {
  MALFORMED(HttpStatus.BAD_REQUEST, "The request can't be read"),
  UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The request has a field that isn't known"),
  INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The request has values that can't be"),
  KEY_MISSING(HttpStatus.BAD_REQUEST, "An Idempotency-Key is needed"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid key is needed"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "The key doesn't allow this"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "It isn't here"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This can't be done here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no such form of it"),
  CONFLICT(HttpStatus.CONFLICT, "The state of things doesn't allow it"),
  STALE_VERSION(HttpStatus.CONFLICT, "Someone else changed it first"),
  STILL_RUNNING(HttpStatus.CONFLICT, "The first request with this key is still running"),
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Someone else changed it first"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content has a form that isn't understood"),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The key was used for something else"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not at the moment"),
  FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "Something broke on our side");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Which kind has its page at that address.
  static Optional<ProblemType> of(@Nullable URI type) {
    return Arrays.stream(values())
        .filter(kind ->
            type != null
                && type.getPath() != null
                && type.getPath().equals("/problems/" + kind.slug()))
        .findFirst();
  }
}
