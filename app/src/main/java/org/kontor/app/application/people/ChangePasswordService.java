package org.kontor.app.application.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.app.application.signin.PaceSignIns;
import org.kontor.app.domain.people.NewPassword;
import org.kontor.app.domain.people.Passwords;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.signin.Tries.Began;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;

/// In no transaction: a wrong try stays counted, and a hash takes its time.
@Service
class ChangePasswordService implements ChangePassword {
  private final People people;
  private final Passwords passwords;
  private final PaceSignIns pace;

  ChangePasswordService(People people, Passwords passwords, PaceSignIns pace) {
    this.people = people;
    this.passwords = passwords;
    this.pace = pace;
  }

  @Override
  public Result change(Command command) {
    if (pace.begin(command.login(), command.address()) instanceof Began.Paused paused) {
      return new Result.Paused(paused.until());
    }
    Map<String, Reason> reasons = new LinkedHashMap<>();
    if (isCurrent(command.login(), command.current())) {
      pace.succeeded(command.login(), command.address());
    } else {
      reasons.put("current", Reason.CURRENT_WRONG);
    }
    Person person = find(command.login());
    NewPassword.weakness(command.wanted(), person.login(), person.fullName())
        .ifPresent(weakness -> reasons.put("wanted", Reason.valueOf("PASSWORD_" + weakness)));
    if (command.wanted().equals(command.current())) {
      reasons.putIfAbsent("wanted", Reason.PASSWORD_SAME);
    }
    if (!command.again().equals(command.wanted())) {
      reasons.put("again", Reason.AGAIN_DIFFERS);
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    people.savePassword(person.login(), passwords.hash(command.wanted()));
    return new Result.Changed(find(person.login()));
  }

  private boolean isCurrent(String login, String password) {
    return people.passwordHash(login).filter(hash -> passwords.matches(password, hash)).isPresent();
  }

  private Person find(String login) {
    return people.find(login).orElseThrow(() -> new NotFound("Person", login));
  }
}
