package org.kontor.app.application.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.app.domain.people.NewPassword;
import org.kontor.app.domain.people.Passwords;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.signin.Patience;
import org.kontor.app.domain.signin.Tries;
import org.kontor.app.domain.signin.Tries.Began;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;

/// In no transaction: a wrong try stays counted, and a hash takes its time.
@Service
class ChangePasswordService implements ChangePassword {
  private final People people;
  private final Passwords passwords;
  private final Tries tries;
  private final Clock clock;

  ChangePasswordService(People people, Passwords passwords, Tries tries, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.tries = tries;
    this.clock = clock;
  }

  @Override
  public Result change(Command command) {
    if (tries.begin(Patience.PASSWORD, command.login(), clock.instant())
        instanceof Began.Paused paused) {
      return new Result.Paused(paused.until());
    }
    Map<String, Reason> reasons = new LinkedHashMap<>();
    Optional<String> before =
        people
            .passwordHash(command.login())
            .filter(hash -> passwords.matches(command.current(), hash));
    if (before.isPresent()) {
      tries.succeeded(Patience.PASSWORD, command.login());
    } else {
      reasons.put("current", Reason.CURRENT_WRONG);
    }
    Person person = find(command.login());
    NewPassword.weakness(command.wanted(), person.login(), person.fullName())
        .ifPresent(weakness -> reasons.put("wanted", Reason.valueOf("PASSWORD_" + weakness)));
    if (before.isPresent() && command.wanted().equals(command.current())) {
      reasons.putIfAbsent("wanted", Reason.PASSWORD_SAME);
    }
    if (!command.again().equals(command.wanted())) {
      reasons.put("again", Reason.AGAIN_DIFFERS);
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return people
        .replacePassword(person.login(), before.orElseThrow(), passwords.hash(command.wanted()))
        .<Result>map(number -> new Result.Changed(person.withPassword(number)))
        .orElseGet(() -> new Result.Refused(Map.of("current", Reason.CURRENT_WRONG)));
  }

  private Person find(String login) {
    return people.find(login).orElseThrow(() -> new NotFound("Person", login));
  }
}
