package org.kontor.orders.adapter.in.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/// What the key of a request may do beyond its own carts and orders.
final class CallerAccess {
  private CallerAccess() {}

  /// True for keys that serve a whole channel, such as a till's or a back office's: they need no
  /// cart's or order's token.
  static boolean isTrusted(HttpServletRequest request) {
    return request.isUserInRole("SCOPE_orders") || request.isUserInRole("SCOPE_admin");
  }

  static String name(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null ? "shopper" : principal.getName();
  }
}
