package org.kontor.app.application.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.app.domain.people.NewPassword;
import org.kontor.app.domain.people.Passwords;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AppointPersonService implements AppointPerson {
  private final People people;
  private final Passwords passwords;

  AppointPersonService(People people, Passwords passwords) {
    this.people = people;
    this.passwords = passwords;
  }

  @Override
  public Result appoint(Command command) {
    Optional<Person> known = people.find(command.login());
    if (!command.isNew() && known.isEmpty()) {
      throw new NotFound("Person", command.login());
    }
    Map<String, Reason> reasons = reasons(command, known);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    Person person =
        new Person(
            command.login(),
            command.name().strip(),
            command.role(),
            command.role() == Role.STORE_ASSOCIATE ? command.stores() : Set.of(),
            known.map(Person::language).orElse(null),
            known.map(Person::theme).orElse(Theme.AUTO),
            known.map(Person::passwordNumber).orElse(0));
    if (command.isNew()) {
      people.add(person, passwords.hash(String.valueOf(command.password())));
    } else {
      people.save(person);
      if (command.password() != null) {
        people.savePassword(person.login(), passwords.hash(command.password()));
      }
    }
    return new Result.Appointed(person);
  }

  private Map<String, Reason> reasons(Command command, Optional<Person> known) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    if (command.isNew() && !command.login().matches("[a-z][a-z0-9._-]{1,39}")) {
      reasons.put("login", Reason.LOGIN_FORM);
    } else if (command.isNew() && known.isPresent()) {
      reasons.put("login", Reason.LOGIN_TAKEN);
    }
    if (command.name().isBlank()) {
      reasons.put("name", Reason.NAME_MISSING);
    }
    if (command.role() == Role.STORE_ASSOCIATE && command.stores().isEmpty()) {
      reasons.put("stores", Reason.STORES_MISSING);
    }
    if (command.role() != Role.ADMINISTRATOR
        && known.filter(this::isLastAdministrator).isPresent()) {
      reasons.put("role", Reason.LAST_ADMINISTRATOR);
    }
    if (command.password() != null || command.isNew()) {
      String password = command.password() == null ? "" : command.password();
      NewPassword.weakness(password, command.login(), command.name())
          .ifPresent(weakness -> reasons.put("password", Reason.valueOf("PASSWORD_" + weakness)));
    }
    return reasons;
  }

  private boolean isLastAdministrator(Person person) {
    return person.role() == Role.ADMINISTRATOR
        && people.all().stream().filter(other -> other.role() == Role.ADMINISTRATOR).count() == 1;
  }
}
