package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.app.adapter.in.console.shell.Shell.Member;
import org.kontor.app.domain.people.Person;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts together what the shell shows around one page.
@Component
class ShellModel {
  private final Rail rail;
  private final LocationDirectory locations;
  private final MessageSource words;
  private final Clock clock;

  ShellModel(Rail rail, LocationDirectory locations, MessageSource words, Clock clock) {
    this.rail = rail;
    this.locations = locations;
    this.words = words;
    this.clock = clock;
  }

  Shell of(
      String page,
      Set<String> declared,
      Map<String, Object> model,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    Optional<Person> person = SignedIn.person();
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    String query = request.getQueryString();
    String here = query == null ? path : path + "?" + query;
    boolean bare = declared.contains("bare") && (person.isEmpty() || !declared.contains("main"));
    return new Shell(
        page,
        bare,
        person.map(someone -> Member.of(someone, places(someone))).orElse(null),
        person.map(someone -> rail.of(someone.role(), here)).orElse(List.of()),
        locale.getLanguage(),
        person.map(Person::theme).orElseGet(() -> Choices.theme(request)).code(),
        here,
        response.encodeURL(request.getContextPath() + "/icons.svg"),
        text(model.get("toast"), locale),
        text(model.get("toastTone"), locale));
  }

  private List<String> places(Person person) {
    return person.stores().stream()
        .sorted()
        .map(store -> locations.find(store).map(Location::name).orElse(store.value()))
        .toList();
  }

  private @Nullable String text(@Nullable Object value, Locale locale) {
    return value == null ? null : new Show(locale, words, clock).say(value);
  }
}
