package org.kontor.app.adapter.in.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.app.adapter.in.errors.Failure;
import org.kontor.app.adapter.in.errors.ProblemType;
import org.kontor.app.adapter.in.errors.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// What systems hear that have no live key, or one without the scope.
class ApiTurnaway implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Problems problems;

  ApiTurnaway(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Failure failure =
        Failure.of(
            ProblemType.UNAUTHENTICATED,
            "Send a live key: Authorization: Bearer <key>. Keys are made in the console.");
    problems.write(failure, request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    Failure failure =
        Failure.of(
            ProblemType.FORBIDDEN,
            "This needs a key with another scope. Scopes are chosen when a key is made.");
    problems.write(failure, request, response);
  }
}
