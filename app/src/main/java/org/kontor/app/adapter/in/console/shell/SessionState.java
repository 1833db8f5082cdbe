package org.kontor.app.adapter.in.console.shell;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets the page's script ask whether the session still holds, and renew its forms' token, before
/// it sends what was typed.
@RestController
class SessionState {
  @GetMapping("/session")
  State state(@Nullable Principal person, CsrfToken token) {
    return new State(person == null ? null : person.getName(), token.getToken());
  }

  /// @param person who is signed in; null for nobody
  record State(@Nullable String person, String csrf) {}
}
