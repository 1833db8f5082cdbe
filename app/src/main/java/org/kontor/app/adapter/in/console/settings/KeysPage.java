package org.kontor.app.adapter.in.console.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kontor.app.application.keys.IssueApiKey;
import org.kontor.app.application.keys.RevokeApiKey;
import org.kontor.app.domain.keys.ApiKeys;
import org.kontor.app.domain.keys.Scope;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The keys by which other systems come in. A new one's text is shown once, on the page after it
/// was made.
@Controller
class KeysPage {
  private static final String HERE = "redirect:/settings/keys";

  private final ApiKeys keys;
  private final IssueApiKey issue;
  private final RevokeApiKey revoke;
  private final Channels channels;
  private final MessageSource words;

  KeysPage(
      ApiKeys keys,
      IssueApiKey issue,
      RevokeApiKey revoke,
      Channels channels,
      MessageSource words) {
    this.keys = keys;
    this.issue = issue;
    this.revoke = revoke;
    this.channels = channels;
    this.words = words;
  }

  @GetMapping("/settings/keys")
  String list(Model model) {
    return page("", "", Set.of(), Map.of(), model);
  }

  @PostMapping("/settings/keys")
  String make(
      @RequestParam(defaultValue = "") String name,
      @RequestParam String channel,
      @RequestParam(defaultValue = "") Set<Scope> scopes,
      Model model,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isBlank()) {
      errors.put("name", words.getMessage("app.keys.name-missing", null, locale));
    }
    if (scopes.isEmpty()) {
      errors.put("scopes", words.getMessage("app.keys.scopes-missing", null, locale));
    }
    if (!errors.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(name, channel, scopes, errors, model);
    }
    after.addFlashAttribute(
        "made", issue.issue(name, new ChannelId(channel), scopes).text().value());
    return HERE;
  }

  @PostMapping("/settings/keys/{id}/revocation")
  String revoke(@PathVariable UUID id, Principal by, RedirectAttributes after) {
    revoke.revoke(id, by.getName());
    after.addFlashAttribute("toast", new DefaultMessageSourceResolvable("app.keys.revoked"));
    return HERE;
  }

  private String page(
      String name, String channel, Set<Scope> scopes, Map<String, String> errors, Model model) {
    Map<String, String> names = new LinkedHashMap<>();
    channels.all().forEach(one -> names.put(one.id().value(), one.name()));
    List<ScopeChoice> choices =
        Arrays.stream(Scope.values())
            .map(scope -> new ScopeChoice(scope.name(), scope.code(), scopes.contains(scope)))
            .toList();
    model.addAttribute("keys", keys.all());
    model.addAttribute("channels", names);
    model.addAttribute("scopes", choices);
    model.addAttribute("name", name);
    model.addAttribute("channel", channel);
    model.addAttribute("errors", errors);
    return "settings/keys";
  }

  record ScopeChoice(String value, String code, boolean on) {}
}
