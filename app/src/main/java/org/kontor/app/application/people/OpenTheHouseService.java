package org.kontor.app.application.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.app.domain.keys.ApiKey;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.KeyText;
import org.kontor.app.domain.keys.Scope;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Passwords;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.inventory.LocationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OpenTheHouseService implements OpenTheHouse {
  /// Without the letters and digits that look alike.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final People people;
  private final Passwords passwords;
  private final ApiKeys keys;
  private final Clock clock;

  OpenTheHouseService(People people, Passwords passwords, ApiKeys keys, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Optional<Opened> open(Wishes wishes) {
    if (!people.none()) {
      return Optional.empty();
    }
    String adminPassword =
        wishes.adminPassword() == null ? randomPassword() : wishes.adminPassword();
    String demoPassword = wishes.demoPassword() == null ? randomPassword() : wishes.demoPassword();
    KeyText key = wishes.apiKey() == null ? KeyText.random() : new KeyText(wishes.apiKey());
    List<Person> staff = staff();
    for (Person person : staff) {
      people.add(
          person,
          passwords.hash(person.role() == Role.ADMINISTRATOR ? adminPassword : demoPassword));
    }
    keys.add(
        new ApiKey(
            TimeOrderedUuid.next(),
            "first-key",
            key.prefix(),
            new ChannelId("web-de"),
            EnumSet.allOf(Scope.class),
            clock.instant(),
            null,
            null),
        key);
    return Optional.of(new Opened(staff, adminPassword, demoPassword, key.value()));
  }

  private static List<Person> staff() {
    return List.of(
        person("admin", "Aysel Hüseynova", Role.ADMINISTRATOR, Language.EN),
        person("merch", "Ольга Литвинова", Role.MERCHANDISER, Language.EN),
        person("service", "Katrin Vogel", Role.SERVICE_AGENT, Language.EN),
        person("store", "Aylin Demir", Role.STORE_ASSOCIATE, Language.EN, "store-berlin"),
        person(
            "store-hamburg", "Nils Petersen", Role.STORE_ASSOCIATE, Language.EN, "store-hamburg"),
        person("ops", "Murad Əliyev", Role.OPERATIONS, Language.EN));
  }

  private static Person person(
      String login, String name, Role role, Language language, String... stores) {
    Set<LocationId> places = Stream.of(stores).map(LocationId::new).collect(Collectors.toSet());
    return new Person(login, name, role, places, language, Theme.AUTO);
  }

  private static String randomPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password
          .append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
