package org.kontor.app.adapter.in.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before both doors: while a start still plays the demo, the clock is the demo's, and nobody
/// should sign in, order or count by it. People are told so and let in by themselves, systems hear
/// when to try again.
@Component
@Order(NotOpenYet.BEFORE_THE_DOORS)
class NotOpenYet extends OncePerRequestFilter {
  static final int BEFORE_THE_DOORS = -110;
  private static final String SECONDS = "3";

  private final ApplicationAvailability house;
  private final RequestMatcher always = SecurityConfiguration.furnishings();

  NotOpenYet(ApplicationAvailability house) {
    this.house = house;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return house.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC || always.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.setHeader("Refresh", SECONDS);
    request.setAttribute(Turnaway.WORDS, "opening");
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
