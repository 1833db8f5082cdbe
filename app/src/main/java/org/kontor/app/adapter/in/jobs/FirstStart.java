package org.kontor.app.adapter.in.jobs;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.app.application.people.OpenTheHouse;
import org.kontor.app.application.people.OpenTheHouse.Opened;
import org.kontor.app.application.people.OpenTheHouse.Wishes;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Opens the house at the first start and prints, once, how to get in: at once, since a start that
/// is broken off later must not take the passwords with it. Secrets that came from the environment
/// aren't printed: whoever set them knows them, and logs are read by many.
@Component
@Order(0)
class FirstStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final OpenTheHouse house;
  private final Environment environment;

  FirstStart(OpenTheHouse house, Environment environment) {
    this.house = house;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Wishes wishes =
        new Wishes(
            wish("KONTOR_ADMIN_PASSWORD"), wish("KONTOR_DEMO_PASSWORD"), wish("KONTOR_API_KEY"));
    house.open(wishes).ifPresent(opened -> LOG.info("{}", banner(opened, wishes)));
  }

  private String banner(Opened opened, Wishes wishes) {
    String people =
        opened.people().stream()
            .map(person -> line(person, opened, wishes))
            .collect(Collectors.joining("\n"));
    return """

    ================================================================================
     How to get in, shown this once:

    %s

     API key, all scopes, channel web-de:
       %s
    ================================================================================\
    """
        .formatted(people, secret(wishes.apiKey(), opened.apiKey(), "KONTOR_API_KEY"));
  }

  private static String line(Person person, Opened opened, Wishes wishes) {
    boolean admin = person.role() == Role.ADMINISTRATOR;
    String password =
        admin
            ? secret(wishes.adminPassword(), opened.adminPassword(), "KONTOR_ADMIN_PASSWORD")
            : secret(wishes.demoPassword(), opened.demoPassword(), "KONTOR_DEMO_PASSWORD");
    String role = person.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String stores = person.stores().isEmpty() ? "" : " at " + person.stores().iterator().next();
    return "   %-14s %-24s %s".formatted(person.login(), password, role + stores);
  }

  private static String secret(@Nullable String wished, String made, String variable) {
    return wished == null ? made : "(" + variable + ")";
  }

  private @Nullable String wish(String name) {
    String value = environment.getProperty(name);
    return value == null || value.isBlank() ? null : value;
  }
}
