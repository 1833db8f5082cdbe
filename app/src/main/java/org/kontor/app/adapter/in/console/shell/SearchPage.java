package org.kontor.app.adapter.in.console.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.app.application.search.FindAnything;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.Person;
import org.kontor.customer.Finder.Finding;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds anything that the person may see, in all contexts and among the pages. An exact hit opens
/// at once; in the palette, where one still types, it stands on top.
@Controller
class SearchPage {
  private static final int IN_PALETTE = 5;
  private static final int ON_PAGE = 20;
  private static final Map<String, String> ICONS =
      Map.of(
          "order", "receipt",
          "product", "tag",
          "customer", "user",
          "return", "arrow-back-up",
          "shipment", "truck",
          "location", "map-pin",
          "task", "clipboard-list",
          "page", "layout-list");

  private final FindAnything everywhere;
  private final Rail rail;
  private final MessageSource words;

  SearchPage(FindAnything everywhere, Rail rail, MessageSource words) {
    this.everywhere = everywhere;
    this.rail = rail;
    this.words = words;
  }

  @GetMapping("/search")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String palette,
      @AuthenticationPrincipal Person person,
      Locale locale,
      Model model) {
    String query = q.strip();
    List<Finding> findings = found(query, palette == null ? ON_PAGE : IN_PALETTE, person, locale);
    Optional<Finding> exact = only(findings.stream().filter(Finding::exact).toList());
    if (palette == null && exact.isPresent()) {
      return "redirect:" + exact.get().url();
    }
    Map<String, List<Hit>> groups =
        findings.stream()
            .map(finding -> Hit.of(finding, query))
            .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList()));
    model.addAttribute("query", query);
    model.addAttribute("groups", groups);
    return "search";
  }

  private List<Finding> found(String query, int each, Person person, Locale locale) {
    List<Finding> findings = new ArrayList<>();
    everywhere.find(query, each).stream().filter(maySee(person)).forEach(findings::add);
    String wanted = query.toLowerCase(locale);
    rail.pages(person.role()).stream()
        .map(page ->
            new Finding(
                "page", words.getMessage(page.title(), null, locale), "", page.path(), false))
        .filter(page -> !wanted.isEmpty() && page.title().toLowerCase(locale).contains(wanted))
        .forEach(findings::add);
    return findings;
  }

  private static Predicate<Finding> maySee(Person person) {
    return finding -> Access.mayLook(person.role(), finding.url().replaceFirst("[?#].*", ""));
  }

  private static Optional<Finding> only(List<Finding> exact) {
    return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
  }

  /// One finding as the page shows it.
  record Hit(String kind, String icon, List<Part> title, String detail, String url) {
    static Hit of(Finding finding, String query) {
      String icon = ICONS.getOrDefault(finding.kind(), "search");
      return new Hit(
          finding.kind(),
          icon,
          Part.split(finding.title(), query),
          finding.detail(),
          finding.url());
    }
  }

  /// Some of a title, and whether it's what was typed.
  record Part(String text, boolean typed) {
    static List<Part> split(String title, String query) {
      String typed =
          Arrays.stream(query.split("\\s+"))
              .filter(word -> !word.isEmpty())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      if (typed.isEmpty()) {
        return List.of(new Part(title, false));
      }
      Matcher matcher =
          Pattern.compile(typed, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(title);
      List<Part> parts = new ArrayList<>();
      int at = 0;
      while (matcher.find()) {
        if (matcher.start() > at) {
          parts.add(new Part(title.substring(at, matcher.start()), false));
        }
        parts.add(new Part(matcher.group(), true));
        at = matcher.end();
      }
      if (at < title.length()) {
        parts.add(new Part(title.substring(at), false));
      }
      return parts;
    }
  }
}
