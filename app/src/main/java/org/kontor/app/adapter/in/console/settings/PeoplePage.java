package org.kontor.app.adapter.in.console.settings;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.app.application.people.AppointPerson;
import org.kontor.app.application.people.AppointPerson.Reason;
import org.kontor.app.application.people.AppointPerson.Result;
import org.kontor.app.application.people.DismissPerson;
import org.kontor.app.domain.people.People;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The people who work here.
@Controller
class PeoplePage {
  private static final String HERE = "redirect:/settings/people";

  private final People people;
  private final AppointPerson appoint;
  private final DismissPerson dismiss;
  private final LocationDirectory locations;
  private final MessageSource words;

  PeoplePage(
      People people,
      AppointPerson appoint,
      DismissPerson dismiss,
      LocationDirectory locations,
      MessageSource words) {
    this.people = people;
    this.appoint = appoint;
    this.dismiss = dismiss;
    this.locations = locations;
    this.words = words;
  }

  @GetMapping("/settings/people")
  String list(Model model) {
    model.addAttribute("people", people.all());
    model.addAttribute(
        "places", locations.all().stream().collect(Collectors.toMap(Location::id, Location::name)));
    return "settings/people";
  }

  @GetMapping("/settings/people/new")
  String blank(Model model, Locale locale) {
    return form(new Form("", "", Role.SERVICE_AGENT, Set.of(), ""), true, Map.of(), model, locale);
  }

  @GetMapping("/settings/people/{login}")
  String open(@PathVariable String login, Model model, Locale locale) {
    Person person = people.find(login).orElseThrow(() -> new NotFound("Person", login));
    return form(
        new Form(login, person.fullName(), person.role(), person.stores(), ""),
        false,
        Map.of(),
        model,
        locale);
  }

  @PostMapping("/settings/people")
  String add(
      @Valid @ModelAttribute Form form,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after) {
    return appointed(form, true, model, locale, response, after);
  }

  @PostMapping("/settings/people/{login}")
  String change(
      @PathVariable String login,
      @Valid @ModelAttribute Form form,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after) {
    Form same = new Form(login, form.name(), form.role(), form.stores(), form.password());
    return appointed(same, false, model, locale, response, after);
  }

  @PostMapping("/settings/people/{login}/dismissal")
  String dismiss(@PathVariable String login, Principal by, RedirectAttributes after) {
    boolean gone = dismiss.dismiss(login, by.getName());
    after.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            gone ? "app.people.dismissed" : "app.people.not-yourself"));
    after.addFlashAttribute("toastTone", gone ? "ok" : "bad");
    return HERE;
  }

  private String appointed(
      Form form,
      boolean isNew,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after) {
    return switch (appoint.appoint(form.command(isNew))) {
      case Result.Appointed _ -> {
        after.addFlashAttribute("toast", new DefaultMessageSourceResolvable("app.people.saved"));
        yield HERE;
      }
      case Result.Refused refused -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield form(form, isNew, refused.reasons(), model, locale);
      }
    };
  }

  private String form(
      Form form, boolean isNew, Map<String, Reason> reasons, Model model, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach((field, reason) ->
        errors.put(field, words.getMessage("app.people.refused." + reason, null, locale)));
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      roles.put(role.name(), words.getMessage("app.role." + role, null, locale));
    }
    model.addAttribute("form", form);
    model.addAttribute("isNew", isNew);
    model.addAttribute("errors", errors);
    model.addAttribute("roles", roles);
    model.addAttribute(
        "locations",
        locations.all().stream()
            .map(place -> new Place(place.id().value(), place.name()))
            .toList());
    return "settings/person";
  }

  record Place(String code, String name) {}

  /// What is in the form, as it was typed.
  record Form(
      @NotNull String login,
      @Nullable String name,
      @NotNull Role role,
      @Nullable Set<LocationId> stores,
      @Nullable String password) {
    AppointPerson.Command command(boolean isNew) {
      return new AppointPerson.Command(
          login.strip().toLowerCase(Locale.ROOT),
          isNew,
          name == null ? "" : name,
          role,
          stores == null ? Set.of() : stores,
          password == null || password.isEmpty() ? null : password);
    }

    public boolean isAt(String location) {
      return stores != null && stores.contains(new LocationId(location));
    }
  }
}
