package org.kontor.app.adapter.in.security;

import java.util.Optional;
import java.util.Set;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The stores of whoever is signed in. Keys, jobs and listeners are bound to none.
@Component
class SignedInStores implements StoreAccess {
  @Override
  public Optional<Set<LocationId>> boundTo() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof Person person
            && person.role() == Role.STORE_ASSOCIATE
        ? Optional.of(person.stores())
        : Optional.empty();
  }
}
