package org.kontor.returns.adapter.in.console;

import jakarta.servlet.http.HttpServletRequest;
import org.kontor.returns.domain.Authority;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What the signed-in person's role lets them do with returns.
///
/// @param name login, as it stands in histories
record Person(String name, Authority authority) {
  static Person of(HttpServletRequest request) {
    String name = request.getRemoteUser() == null ? "staff" : request.getRemoteUser();
    return new Person(name, authority(request));
  }

  private static Authority authority(HttpServletRequest request) {
    if (request.isUserInRole("ADMINISTRATOR") || request.isUserInRole("OPERATIONS")) {
      return Authority.UNLIMITED;
    }
    return request.isUserInRole("SERVICE_AGENT") ? Authority.SERVICE_AGENT : Authority.STAFF;
  }

  /// Service agents and above decide and refund; associates receive and inspect.
  public boolean mayDecide() {
    return authority == Authority.SERVICE_AGENT || authority == Authority.UNLIMITED;
  }

  public boolean maySetPolicy() {
    return authority == Authority.UNLIMITED;
  }

  static void require(boolean allowed) {
    if (!allowed) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
