package org.kontor.app.adapter.in.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Systems that have no live key, or one without the scope, hear of it from where they hear of
/// every failure.
class ApiTurnaway implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final HandlerExceptionResolver errors;

  ApiTurnaway(HandlerExceptionResolver errors) {
    this.errors = errors;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    errors.resolveException(request, response, null, exception);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception) {
    errors.resolveException(request, response, null, exception);
  }
}
