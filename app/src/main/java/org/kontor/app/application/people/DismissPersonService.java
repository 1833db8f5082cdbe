package org.kontor.app.application.people;

import org.kontor.app.domain.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DismissPersonService implements DismissPerson {
  private final People people;

  DismissPersonService(People people) {
    this.people = people;
  }

  @Override
  public boolean dismiss(String login, String by) {
    if (login.equals(by)) {
      return false;
    }
    people.remove(login);
    return true;
  }
}
