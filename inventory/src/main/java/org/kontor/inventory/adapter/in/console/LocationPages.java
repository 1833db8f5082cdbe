package org.kontor.inventory.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.inventory.application.LocationDraft;
import org.kontor.inventory.application.LocationDraft.Problem;
import org.kontor.inventory.application.LocationDraft.Reading;
import org.kontor.inventory.application.LocationQueries;
import org.kontor.inventory.application.SaveLocation;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/inventory/locations")
class LocationPages {
  private static final Map<String, String> NEW =
      Map.of(
          "type", "store",
          "country", "DE",
          "timeZone", "Europe/Berlin",
          "hours", "Mo-Sa 10:00-20:00",
          "cutOff", "14:00",
          "capabilities", "ship pickup return",
          "active", "true");

  private final LocationQueries locations;
  private final SaveLocation saveLocation;
  private final StoreAccess access;
  private final Words words;

  LocationPages(
      LocationQueries locations, SaveLocation saveLocation, StoreAccess access, Words words) {
    this.locations = locations;
    this.saveLocation = saveLocation;
    this.access = access;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("locations", locations.all());
    model.addAttribute("mayOpen", access.boundTo().isEmpty());
    return "inventory/locations";
  }

  @GetMapping("/new")
  String open(Model model) {
    return form(null, new LocationDraft(NEW), Map.of(), model);
  }

  @GetMapping("/{code}")
  String edit(@PathVariable LocationId code, Model model) {
    var saved = locations.find(code).orElseThrow(() -> new NotFound("Location", code));
    var draft = LocationDraft.of(saved.location());
    model.addAttribute("was", draft);
    return form(saved.version(), draft, Map.of(), model);
  }

  @PostMapping
  String save(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable Integer version,
      Model model,
      Locale locale,
      RedirectAttributes flash,
      HttpServletResponse response) {
    var draft = draft(typed, "");
    model.addAttribute("was", draft(typed, "was-"));
    return switch (draft.read()) {
      case Reading.Bad(List<Problem> problems) -> {
        response.setStatus(422);
        yield form(version, draft, sentences(problems, locale), model);
      }
      case Reading.Good(Location location) -> {
        try {
          saveLocation.save(new SaveLocation.Command(location, version));
        } catch (StaleVersion _) {
          response.setStatus(409);
          yield version == null
              ? taken(draft, model, locale)
              : conflict(draft, typed, model, locale);
        }
        flash.addFlashAttribute(
            "toast",
            new DefaultMessageSourceResolvable(
                new String[] {"inventory.location-saved"}, new Object[] {location.name()}));
        yield "redirect:/inventory/locations";
      }
    };
  }

  private String taken(LocationDraft draft, Model model, Locale locale) {
    var sentence = words.of("inventory.location.error.taken", locale, draft.get("code"));
    return form(null, draft, Map.of("code", sentence), model);
  }

  /// What was saved in between beside what was typed; saving again overwrites it.
  private String conflict(
      LocationDraft yours, MultiValueMap<String, String> typed, Model model, Locale locale) {
    var code = new LocationId(yours.get("code"));
    var saved = locations.find(code).orElseThrow(() -> new NotFound("Location", code));
    var theirs = LocationDraft.of(saved.location());
    var base = draft(typed, "was-");
    List<Difference> differences = new ArrayList<>();
    for (String field : LocationDraft.FIELDS) {
      if (!theirs.get(field).equals(yours.get(field))) {
        differences.add(
            new Difference(
                words.of("inventory.location." + field, locale),
                base.get(field),
                theirs.get(field),
                yours.get(field)));
      }
    }
    model.addAttribute("differences", differences);
    model.addAttribute("was", theirs);
    return form(saved.version(), yours, Map.of(), model);
  }

  private Map<String, String> sentences(List<Problem> problems, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Problem problem : problems) {
      var sentence = words.of("inventory.location.error." + problem.code(), locale, problem.part());
      errors.merge(problem.field(), sentence, (first, more) -> first + " " + more);
    }
    return errors;
  }

  private static LocationDraft draft(MultiValueMap<String, String> typed, String prefix) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : LocationDraft.FIELDS) {
      fields.put(field, String.join(" ", typed.getOrDefault(prefix + field, List.of())));
    }
    if (prefix.isEmpty() && !fields.getOrDefault("active", "").contains("true")) {
      fields.put("active", "false");
    }
    return new LocationDraft(fields);
  }

  private String form(
      @Nullable Integer version, LocationDraft draft, Map<String, String> errors, Model model) {
    model.addAttribute("version", version);
    model.addAttribute("draft", draft);
    model.addAttribute("errors", errors);
    model.addAttribute("types", Location.Type.values());
    model.addAttribute("capabilities", Location.Capability.values());
    return "inventory/location";
  }
}
