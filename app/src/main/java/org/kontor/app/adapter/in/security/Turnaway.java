package org.kontor.app.adapter.in.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.Person;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/// What people hear who aren't signed in, or may not. A page is sent to the sign-in form. htmx
/// hears 401 and an event, and nothing lands in the page, and so does the stream; also if a form's
/// token is of an earlier session, since signing in renews it.
class Turnaway implements AuthenticationEntryPoint, AccessDeniedHandler {
  /// Request attribute: which words the error page takes instead of those of its status.
  static final String WORDS = "org.kontor.app.error.words";

  private final AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/sign-in");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    if (Htmx.asks(request) || isStream(request)) {
      expired(response);
    } else {
      form.commence(request, response, exception);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException, ServletException {
    if (exception instanceof CsrfException && Htmx.asks(request)) {
      expired(response);
      return;
    }
    if (exception instanceof CsrfException
        && !signedIn()
        && request.getServletPath().equals("/sign-in")) {
      response.sendRedirect(request.getContextPath() + "/sign-in");
      return;
    }
    if (exception instanceof CsrfException) {
      request.setAttribute(WORDS, "csrf");
    }
    boolean exists = Access.knows(path(request));
    response.sendError(
        exists || exception instanceof CsrfException
            ? HttpServletResponse.SC_FORBIDDEN
            : HttpServletResponse.SC_NOT_FOUND);
  }

  /// What a page listens to is no page: nobody is sent there after signing in.
  static boolean isStream(HttpServletRequest request) {
    return path(request).equals("/live");
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  private static void expired(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("HX-Trigger", Htmx.SESSION_EXPIRED);
  }

  private static boolean signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Person;
  }
}
