package org.kontor.app.application.people;

import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Theme;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SetPreferencesService implements SetPreferences {
  private final People people;

  SetPreferencesService(People people) {
    this.people = people;
  }

  @Override
  public void speak(String login, Language language) {
    people.save(find(login).speaking(language));
  }

  @Override
  public void show(String login, Theme theme) {
    people.save(find(login).with(theme));
  }

  private Person find(String login) {
    return people.find(login).orElseThrow(() -> new NotFound("Person", login));
  }
}
