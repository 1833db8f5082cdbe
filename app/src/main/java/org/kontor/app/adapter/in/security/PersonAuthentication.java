package org.kontor.app.adapter.in.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.app.application.signin.PaceSignIns;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.signin.Tries.Began;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs a person in by name and password; the principal is the [Person]. A name that nobody has
/// costs as much time as a wrong password, and both wait after too many tries.
@Component
class PersonAuthentication implements AuthenticationProvider {
  private static final Logger LOG = LoggerFactory.getLogger(PersonAuthentication.class);

  private final People people;
  private final PasswordEncoder passwords;
  private final PaceSignIns pace;
  private final String nobodysHash;

  PersonAuthentication(People people, PasswordEncoder passwords, PaceSignIns pace) {
    this.people = people;
    this.passwords = passwords;
    this.pace = pace;
    this.nobodysHash = passwords.encode("nobody");
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String login = authentication.getName().strip().toLowerCase(Locale.ROOT);
    String password = String.valueOf(authentication.getCredentials());
    String address = address(authentication);
    return switch (pace.begin(login, address)) {
      case Began.Paused paused -> throw new SignInPaused(paused.until());
      case Began.Open open -> {
        Person person = person(login, password, address, open.pause());
        pace.succeeded(login, address);
        yield of(person);
      }
    };
  }

  private Person person(String login, String password, String address, Duration pause) {
    Optional<Person> person = people.find(login);
    String hash = person.flatMap(_ -> people.passwordHash(login)).orElse(nobodysHash);
    if (!passwords.matches(password, hash) || person.isEmpty()) {
      if (!pause.isZero()) {
        LOG.warn(
            "Wrong passwords: sign-in pauses for {} s, last from {} for {}",
            pause.toSeconds(),
            address,
            person.map(Person::login).orElse("a name that nobody has"));
      }
      throw new BadCredentialsException("Name and password don't match");
    }
    return person.get();
  }

  /// As the server knows it; of a proxy only if that is near.
  private static String address(Authentication authentication) {
    return authentication.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
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
