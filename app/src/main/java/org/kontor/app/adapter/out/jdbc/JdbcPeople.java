package org.kontor.app.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.inventory.LocationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {
  private static final String COLUMNS =
      "SELECT login, name, role, stores, language, theme, password_number FROM app.person ";

  private final JdbcClient jdbc;

  JdbcPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Person> find(String login) {
    return jdbc.sql(COLUMNS + "WHERE login = ?").param(login).query(JdbcPeople::person).optional();
  }

  @Override
  public Optional<String> passwordHash(String login) {
    return jdbc.sql("SELECT password_hash FROM app.person WHERE login = ?")
        .param(login)
        .query(String.class)
        .optional();
  }

  @Override
  public List<Person> all() {
    return jdbc.sql(COLUMNS + "ORDER BY name, login").query(JdbcPeople::person).list();
  }

  @Override
  public boolean none() {
    return !jdbc.sql("SELECT EXISTS (SELECT 1 FROM app.person)").query(Boolean.class).single();
  }

  @Override
  public void add(Person person, String passwordHash) {
    try {
      jdbc.sql(
              """
              INSERT INTO app.person (login, name, role, stores, language, theme, password_hash)
              VALUES (:login, :name, :role, :stores, :language, :theme, :hash)
              """)
          .param("login", person.login())
          .param("name", person.fullName())
          .param("role", person.role().name())
          .param("stores", codes(person))
          .param("language", code(person.language()))
          .param("theme", person.theme().code())
          .param("hash", passwordHash)
          .update();
    } catch (DuplicateKeyException e) {
      throw new IllegalStateException("The login " + person.login() + " is taken", e);
    }
  }

  @Override
  public void save(Person person) {
    jdbc.sql(
            """
            UPDATE app.person SET name = :name, role = :role, stores = :stores, language = :language, theme = :theme
            WHERE login = :login
            """)
        .param("login", person.login())
        .param("name", person.fullName())
        .param("role", person.role().name())
        .param("stores", codes(person))
        .param("language", code(person.language()))
        .param("theme", person.theme().code())
        .update();
  }

  @Override
  public void savePassword(String login, String passwordHash) {
    jdbc.sql("UPDATE app.person SET password_hash = ?, password_number = DEFAULT WHERE login = ?")
        .params(passwordHash, login)
        .update();
  }

  @Override
  public Optional<Integer> replacePassword(String login, String beforeHash, String passwordHash) {
    return jdbc.sql(
            """
            UPDATE app.person SET password_hash = ?, password_number = DEFAULT
            WHERE login = ? AND password_hash = ? RETURNING password_number
            """)
        .params(passwordHash, login, beforeHash)
        .query(Integer.class)
        .optional();
  }

  @Override
  public void remove(String login) {
    jdbc.sql("DELETE FROM app.person WHERE login = ?").param(login).update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    String[] stores = (String[]) row.getArray("stores").getArray();
    String language = row.getString("language");
    return new Person(
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Arrays.stream(stores).map(LocationId::new).collect(Collectors.toSet()),
        language == null ? null : Language.of(language).orElse(null),
        Theme.of(row.getString("theme")).orElse(Theme.AUTO),
        row.getInt("password_number"));
  }

  private static String[] codes(Person person) {
    return person.stores().stream().sorted().map(LocationId::value).toArray(String[]::new);
  }

  private static @Nullable String code(@Nullable Language language) {
    return language == null ? null : language.getCode();
  }
}
