package org.kontor.app.adapter.in.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.RequestCache;

/// What follows a try to sign in: a form goes on to the page that was asked for, or back; the
/// dialog over a page whose session ended gets the new token, so that what was typed can be sent.
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private final SavedRequestAwareAuthenticationSuccessHandler onwards =
      new SavedRequestAwareAuthenticationSuccessHandler();

  private final Clock clock;

  SignInAnswers(RequestCache asked, Clock clock) {
    this.clock = clock;
    onwards.setRequestCache(asked);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (!Htmx.asks(request)) {
      onwards.onAuthenticationSuccess(request, response, authentication);
      return;
    }
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getWriter().write("{\"csrf\":\"" + token.getToken() + "\"}");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    long wait =
        exception instanceof SignInPaused paused
            ? Math.max(1, Duration.between(clock.instant(), paused.until()).toSeconds())
            : 0;
    if (!Htmx.asks(request)) {
      String why = wait > 0 ? "paused=" + minutes(wait) : "refused";
      response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    } else if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static long minutes(long seconds) {
    return Math.ceilDiv(seconds, 60);
  }
}
