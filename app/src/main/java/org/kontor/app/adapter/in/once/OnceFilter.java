package org.kontor.app.adapter.in.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kontor.app.application.once.DoOnce;
import org.kontor.app.application.once.DoOnce.Decision;
import org.kontor.app.domain.once.Answer;
import org.kontor.app.domain.once.Request;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Does a request once that says how it's called: forms by the hidden field `_once`, systems by
/// `Idempotency-Key`. Placing an order is left out: orders keeps its own keys, in the transaction
/// of the order.
///
/// Stands behind security, so that a key belongs to whoever sent it. A form's second click waits
/// for the first and gets the same answer; a system is told to come back.
@Component
@Order(0)
class OnceFilter extends OncePerRequestFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");
  private static final Set<String> KEPT_HEADERS =
      Set.of(
          "Location",
          "Content-Type",
          "ETag",
          "HX-Redirect",
          "HX-Trigger",
          "HX-Location",
          "HX-Push-Url");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int ASK_AGAIN_MILLIS = 100;

  private final DoOnce once;
  private final HandlerExceptionResolver errors;

  OnceFilter(DoOnce once, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.once = once;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    if (!CHANGING.contains(request.getMethod()) || request.getUserPrincipal() == null) {
      return true;
    }
    return isForSystems(request)
        ? request.getHeader(HEADER) == null || placesAnOrder(request)
        : request.getParameter("_once") == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest given, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean forSystems = isForSystems(given);
    HttpServletRequest readable = forSystems ? new ReplayableRequest(given) : given;
    Optional<Request> named = name(readable, forSystems);
    if (named.isEmpty()) {
      refuse(Refusals.unusableKey(), given, response);
      return;
    }
    Request request = named.get();
    Decision decision = once.begin(request);
    for (long waited = 0; waits(decision, forSystems, waited); waited += ASK_AGAIN_MILLIS) {
      pause();
      decision = once.begin(request);
    }
    switch (decision) {
      case Decision.Go _ -> go(request, readable, response, chain, forSystems);
      case Decision.Again again -> repeat(again.answer(), response);
      case Decision.StillRunning _ -> refuse(Refusals.stillRunning(), given, response);
      case Decision.KeyUsedForOther _ -> refuse(Refusals.keyReused(), given, response);
    }
  }

  private void refuse(
      ErrorResponseException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isForSystems(request)) {
      errors.resolveException(request, response, null, refusal);
    } else {
      response.sendError(refusal.getStatusCode().value());
    }
  }

  private void go(
      Request request,
      HttpServletRequest given,
      HttpServletResponse response,
      FilterChain chain,
      boolean forSystems)
      throws ServletException, IOException {
    ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
    boolean ended = false;
    try {
      chain.doFilter(given, recorded);
      once.end(request, answer(recorded), isFinal(recorded.getStatus(), forSystems));
      ended = true;
    } finally {
      if (!ended) {
        once.abandon(request);
      }
    }
    recorded.copyBodyToResponse();
  }

  /// A refused form is corrected and sent again under its key; a system's refused request stays
  /// refused.
  private static boolean isFinal(int status, boolean forSystems) {
    return forSystems ? status < 500 && status != 429 && status != 409 : status < 400;
  }

  private static Answer answer(ContentCachingResponseWrapper response) {
    TreeMap<String, List<String>> headers = new TreeMap<>();
    for (String name : KEPT_HEADERS) {
      List<String> values = List.copyOf(response.getHeaders(name));
      if (!values.isEmpty()) {
        headers.put(name, values);
      }
    }
    if (response.getContentType() != null) {
      headers.put("Content-Type", List.of(response.getContentType()));
    }
    return new Answer(
        response.getStatus(), headers, ByteBuffer.wrap(response.getContentAsByteArray()));
  }

  private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(answer.body().array());
  }

  private static Optional<Request> name(HttpServletRequest request, boolean forSystems)
      throws IOException {
    Principal sender = request.getUserPrincipal();
    String key = forSystems ? request.getHeader(HEADER) : request.getParameter("_once");
    if (sender == null || key == null || key.isBlank() || key.length() > 200) {
      return Optional.empty();
    }
    String hash = request instanceof ReplayableRequest body ? Hash.of(body) : Hash.ofForm(request);
    return Optional.of(
        new Request(forSystems ? sender.getName() : "console:" + sender.getName(), key, hash));
  }

  private static boolean waits(@Nullable Decision decision, boolean forSystems, long waited) {
    return decision instanceof Decision.StillRunning && !forSystems && waited < PATIENCE.toMillis();
  }

  private static void pause() {
    try {
      Thread.sleep(ASK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean placesAnOrder(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/api/v1/orders");
  }

  private static boolean isForSystems(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
