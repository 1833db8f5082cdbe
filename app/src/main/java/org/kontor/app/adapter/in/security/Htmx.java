package org.kontor.app.adapter.in.security;

import jakarta.servlet.http.HttpServletRequest;

/// How one tells that our own script asks, and not the browser.
final class Htmx {
  /// An answer with this event makes the page ask for the password in a dialog and then send again.
  static final String SESSION_EXPIRED = "session-expired";

  private Htmx() {}

  static boolean asks(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}
