package org.kontor.app.adapter.in.console.shell;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Theme;

/// What each page knows besides its own content; templates read it as `${shell}`.
///
/// @param page the content view that the layout wraps
/// @param bare true for a page that fills the window, without rail and bar
/// @param person who is signed in; null on the pages before
/// @param here the path and query of this page, so that small forms can come back
/// @param icons where the icon sprite is
record Shell(
    String page,
    boolean bare,
    @Nullable Member person,
    List<RailGroup> groups,
    String language,
    String theme,
    String here,
    String icons,
    @Nullable String toast,
    @Nullable String toastTone) {

  static final String NAME = "shell";

  /// A new one-time key, for the form that is being written.
  public String once() {
    return UUID.randomUUID().toString();
  }

  public List<Language> languages() {
    return Arrays.asList(Language.values());
  }

  public List<String> themes() {
    return Arrays.stream(Theme.values()).map(Theme::code).toList();
  }

  /// The person as pages show them.
  ///
  /// @param stores the names of the locations that they are bound to; empty if they may act
  ///   everywhere
  public record Member(String login, String name, String role, List<String> stores) {
    static Member of(Person person, List<String> stores) {
      return new Member(person.login(), person.fullName(), person.role().name(), stores);
    }
  }

  /// Some links of the rail under one heading.
  ///
  /// @param title the heading's message key, null for none
  public record RailGroup(@Nullable String title, List<RailItem> items) {}

  /// One link of the rail.
  ///
  /// @param title its message key
  public record RailItem(String title, String icon, String path, boolean current) {}
}
