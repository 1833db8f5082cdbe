package org.kontor.returns.adapter.in.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.orders.PurchaseHistory.Purchase;

/// Who may see and return what was bought: a key with the scope `returns`, or whoever has the
/// order's own token. To anybody else the order isn't there.
final class Entry {
  static final String TOKEN = "X-Order-Token";

  private Entry() {}

  static void check(
      HttpServletRequest request, @Nullable Purchase purchase, String what, Object name) {
    if (isStaff(request) && purchase != null) {
      return;
    }
    String token = request.getHeader(TOKEN);
    if (purchase == null || token == null || !same(token, purchase.token())) {
      throw new NotFound(what, name);
    }
  }

  static boolean isStaff(HttpServletRequest request) {
    return request.isUserInRole("SCOPE_returns") || request.isUserInRole("SCOPE_admin");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
