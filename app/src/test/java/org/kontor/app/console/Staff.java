package org.kontor.app.console;

import java.util.List;
import java.util.Set;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.inventory.LocationId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The demo people, signed in.
final class Staff {
  private Staff() {}

  static RequestPostProcessor admin() {
    return signedIn("admin", Role.ADMINISTRATOR, Language.EN);
  }

  static RequestPostProcessor ops() {
    return signedIn("ops", Role.OPERATIONS, Language.EN);
  }

  static RequestPostProcessor merch() {
    return signedIn("merch", Role.MERCHANDISER, Language.EN);
  }

  static RequestPostProcessor service() {
    return signedIn("service", Role.SERVICE_AGENT, Language.EN);
  }

  static RequestPostProcessor store() {
    return signedIn("store", Role.STORE_ASSOCIATE, Language.EN);
  }

  static RequestPostProcessor speaking(String language) {
    return signedIn("ops", Role.OPERATIONS, Language.of(language).orElseThrow());
  }

  private static RequestPostProcessor signedIn(String login, Role role, Language language) {
    Set<LocationId> stores =
        role == Role.STORE_ASSOCIATE ? Set.of(new LocationId("store-berlin")) : Set.of();
    Person person =
        new Person(login, "Murad Əliyev", role, stores, language, Theme.LIGHT, Integer.MAX_VALUE);
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
  }
}
