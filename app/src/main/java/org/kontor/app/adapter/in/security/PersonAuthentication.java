package org.kontor.app.adapter.in.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Signs a person in by name and password; the principal is the [Person]. After ten wrong tries
/// within five minutes the name has to wait. A name that nobody has costs as much time as a wrong
/// password.
@Component
class PersonAuthentication implements AuthenticationProvider {
  private static final int TRIES = 10;

  private final People people;
  private final PasswordEncoder passwords;
  private final String nobodysHash;
  private final Cache<String, AtomicInteger> failures =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).maximumSize(100_000).build();

  PersonAuthentication(People people, PasswordEncoder passwords) {
    this.people = people;
    this.passwords = passwords;
    this.nobodysHash = passwords.encode("nobody");
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String login = authentication.getName().strip().toLowerCase(Locale.ROOT);
    String password = String.valueOf(authentication.getCredentials());
    AtomicInteger failed = failures.get(login, _ -> new AtomicInteger());
    if (failed.get() >= TRIES) {
      throw new LockedException("Too many tries");
    }
    Optional<Person> person = people.find(login);
    String hash = person.flatMap(_ -> people.passwordHash(login)).orElse(nobodysHash);
    if (!passwords.matches(password, hash) || person.isEmpty()) {
      failed.incrementAndGet();
      throw new BadCredentialsException("Name and password don't match");
    }
    failures.invalidate(login);
    return of(person.get());
  }

  static Authentication of(Person person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
