package org.kontor.customer.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.NotFound;
import org.kontor.customer.application.CorrectProfile;
import org.kontor.customer.application.CorrectProfile.Problem;
import org.kontor.customer.application.CorrectProfile.Result;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.CustomerQueries.Profile;
import org.kontor.customer.application.TimelineQueries;
import org.kontor.customer.domain.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Corrects a profile. What was read travels along in the form, so that a conflict can show all
/// three sides.
@Controller
class ProfileForm {
  private final CustomerQueries customers;
  private final TimelineQueries timeline;
  private final CorrectProfile correctProfile;
  private final MessageSource words;

  ProfileForm(
      CustomerQueries customers,
      TimelineQueries timeline,
      CorrectProfile correctProfile,
      MessageSource words) {
    this.customers = customers;
    this.timeline = timeline;
    this.correctProfile = correctProfile;
    this.words = words;
  }

  @GetMapping("/customers/{id}/edit")
  String show(@PathVariable CustomerId id, Locale locale, Model model) {
    Profile profile = find(id);
    return form(profile, Fields.of(profile), locale, model);
  }

  @PostMapping("/customers/{id}")
  String save(
      @PathVariable CustomerId id,
      @ModelAttribute Fields fields,
      Principal person,
      Locale locale,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Result result = correctProfile.correct(fields.command(id, person.getName()));
    return switch (result) {
      case Result.Corrected() -> saved(id, "customer.saved", flash);
      case Result.Unchanged() -> saved(id, "customer.unchanged", flash);
      case Result.Invalid(List<Problem> problems) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors(problems, locale));
        yield form(find(id), fields, locale, model);
      }
      case Result.Stale() -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        Profile theirs = find(id);
        model.addAttribute("who", lastCorrectedBy(id));
        model.addAttribute("conflict", compare(fields, Fields.of(theirs), locale));
        // The next save is made knowing theirs
        yield form(theirs, fields.onTopOf(theirs), locale, model);
      }
    };
  }

  private static String saved(CustomerId id, String word, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", new DefaultMessageSourceResolvable(word));
    return "redirect:/customers/" + id;
  }

  private String form(Profile profile, Fields fields, Locale locale, Model model) {
    Map<String, String> languages = new LinkedHashMap<>();
    languages.put("", words.getMessage("customer.write-in.order", null, locale));
    Wording.LANGUAGES.forEach(tag -> languages.put(tag, language(tag, locale)));
    model.addAttribute("customer", profile);
    model.addAttribute("fields", fields);
    model.addAttribute("languages", languages);
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    return "customer/edit";
  }

  private Map<String, String> errors(List<Problem> problems, Locale locale) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(problem ->
        errors.put(
            switch (problem) {
              case NAME_MISSING, NAME_TOO_LONG -> "name";
              case PHONE_UNREADABLE -> "phone";
              case LANGUAGE_UNKNOWN -> "writeIn";
            },
            words.getMessage("customer.problem." + problem, null, locale)));
    return errors;
  }

  private List<Conflict> compare(Fields yours, Fields theirs, Locale locale) {
    List<Conflict> rows = new ArrayList<>();
    add(rows, "customer.name", yours.baseName(), theirs.name(), yours.name(), locale);
    add(rows, "customer.phone", yours.basePhone(), theirs.phone(), yours.phone(), locale);
    add(
        rows,
        "customer.write-in",
        language(yours.baseWriteIn(), locale),
        language(theirs.writeIn(), locale),
        language(yours.writeIn(), locale),
        locale);
    return rows;
  }

  private void add(
      List<Conflict> rows, String key, String base, String theirs, String yours, Locale locale) {
    if (!theirs.equals(yours)) {
      rows.add(new Conflict(words.getMessage(key, null, locale), base, theirs, yours));
    }
  }

  private String language(String tag, Locale locale) {
    return tag.isBlank()
        ? words.getMessage("customer.write-in.order", null, locale)
        : Locale.forLanguageTag(tag).getDisplayLanguage(locale);
  }

  private String lastCorrectedBy(CustomerId id) {
    return timeline.ofCustomer(id, null, 50).stream()
        .filter(entry -> entry.source() == TimelineQueries.Source.CORRECTION)
        .map(TimelineQueries.Entry::by)
        .findFirst()
        .orElse("–");
  }

  private Profile find(CustomerId id) {
    return customers.profile(id).orElseThrow(() -> new NotFound("Customer", id));
  }

  record Conflict(String field, String base, String theirs, String yours) {}

  /// What the form sends; each text as it was typed.
  record Fields(
      int version,
      String name,
      String phone,
      String writeIn,
      String baseName,
      String basePhone,
      String baseWriteIn) {

    Fields {
      name = orBlank(name);
      phone = orBlank(phone);
      writeIn = orBlank(writeIn);
      baseName = orBlank(baseName);
      basePhone = orBlank(basePhone);
      baseWriteIn = orBlank(baseWriteIn);
    }

    static Fields of(Profile profile) {
      String phone = orBlank(profile.phone());
      String writeIn = orBlank(profile.writeIn());
      return new Fields(
          profile.version(), profile.name(), phone, writeIn, profile.name(), phone, writeIn);
    }

    Fields onTopOf(Profile theirs) {
      Fields base = of(theirs);
      return new Fields(base.version, name, phone, writeIn, base.name, base.phone, base.writeIn);
    }

    CorrectProfile.Command command(CustomerId id, String by) {
      return new CorrectProfile.Command(id, version, name, phone, writeIn, by);
    }

    private static String orBlank(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
