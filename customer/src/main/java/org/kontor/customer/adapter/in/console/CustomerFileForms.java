package org.kontor.customer.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.kontor.customer.CustomerId;
import org.kontor.customer.application.AddNote;
import org.kontor.customer.application.RecordConsent;
import org.kontor.customer.domain.Consent.Purpose;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Notes, and what a shopper says to an agent about consent.
@Controller
class CustomerFileForms {
  /// Which words agents read out; a new wording is a new version.
  private static final String SPOKEN_TEXT = "agent-1";

  private final AddNote addNote;
  private final RecordConsent recordConsent;
  private final CustomerPage page;

  CustomerFileForms(AddNote addNote, RecordConsent recordConsent, CustomerPage page) {
    this.addNote = addNote;
    this.recordConsent = recordConsent;
    this.page = page;
  }

  @PostMapping("/customers/{id}/notes")
  String note(
      @PathVariable CustomerId id,
      @RequestParam UUID note,
      @RequestParam(defaultValue = "") String text,
      Principal person,
      Locale locale,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    if (text.isBlank() || text.strip().length() > 2000) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.fill(id, null, locale, model);
      model.addAttribute("noteText", text);
      model.addAttribute("noteError", text.isBlank() ? "empty" : "long");
      return "customer/page";
    }
    addNote.add(new AddNote.Command(note, id, text, person.getName()));
    flash.addFlashAttribute("toast", new DefaultMessageSourceResolvable("customer.noted"));
    return "redirect:/customers/" + id;
  }

  @PostMapping("/customers/{id}/consents")
  String consent(
      @PathVariable CustomerId id,
      @RequestParam Purpose purpose,
      @RequestParam boolean given,
      Principal person,
      RedirectAttributes flash) {
    recordConsent.record(
        new RecordConsent.Command(
            id, purpose, given, "service-desk", SPOKEN_TEXT, person.getName()));
    flash.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            given ? "customer.consent.given" : "customer.consent.withdrawn"));
    return "redirect:/customers/" + id;
  }
}
