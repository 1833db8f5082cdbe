package org.kontor.app.domain.signin;

import java.time.Instant;

/// Someone who tried too often.
///
/// @param who a login, an address, or `#...` for a name that nobody has
/// @param tries how often in a row
public record Pause(Patience patience, String who, int tries, Instant lastAt, Instant until) {
  public boolean isName() {
    return patience == Patience.NAME;
  }

  public boolean isAddress() {
    return patience == Patience.ADDRESS;
  }

  /// Nobody here has that name: someone is guessing, or typed something else there.
  public boolean isNobody() {
    return who.startsWith("#");
  }
}
