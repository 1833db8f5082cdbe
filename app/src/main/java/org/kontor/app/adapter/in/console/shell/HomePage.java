package org.kontor.app.adapter.in.console.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Where the day begins: figures first, then what is late, then queues. Each block is a region that
/// its context answers; which ones a role sees, and in which order, stands here.
@Controller
class HomePage {
  private static final Map<Role, List<String>> FIGURES =
      Map.of(
          Role.MERCHANDISER, List.of("/catalog/figures", "/inventory/figures"),
          Role.SERVICE_AGENT, List.of("/orders/figures", "/returns/figures", "/customers/figures"),
          Role.STORE_ASSOCIATE, List.of("/fulfillment/figures", "/returns/figures"),
          Role.OPERATIONS, List.of("/orders/figures", "/fulfillment/figures", "/returns/figures"),
          Role.ADMINISTRATOR,
              List.of("/orders/figures", "/fulfillment/figures", "/returns/figures"));
  private static final Map<Role, List<String>> WORK =
      Map.of(
          Role.MERCHANDISER, List.of("/catalog/incomplete", "/inventory/alerts"),
          Role.SERVICE_AGENT, List.of("/orders/late", "/customers/waiting", "/returns/queue"),
          Role.STORE_ASSOCIATE, List.of("/fulfillment/queues", "/returns/queue"),
          Role.OPERATIONS, List.of("/orders/late", "/fulfillment/queues", "/orders/per-hour"),
          Role.ADMINISTRATOR, List.of("/orders/late", "/fulfillment/queues", "/orders/per-hour"));
  private static final Map<Role, List<String>> ASIDE =
      Map.of(
          Role.MERCHANDISER, List.of("/catalog/latest"),
          Role.STORE_ASSOCIATE, List.of("/inventory/alerts"),
          Role.OPERATIONS, List.of("/inventory/alerts", "/operations/figures"),
          Role.ADMINISTRATOR, List.of("/inventory/alerts", "/operations/figures"));

  private final Clock clock;
  private final SingletonSupplier<Set<String>> answered;

  HomePage(
      Clock clock,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.clock = clock;
    this.answered =
        SingletonSupplier.of(() ->
            mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  @GetMapping("/")
  String home(@AuthenticationPrincipal Person person, Model model) {
    Instant now = clock.instant();
    int hour = now.atZone(clock.getZone()).getHour();
    model.addAttribute("greeting", hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening");
    model.addAttribute("name", person.fullName().split(" ", 2)[0]);
    model.addAttribute("now", now);
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("figures", seen(person, FIGURES.getOrDefault(person.role(), List.of())));
    model.addAttribute("work", seen(person, WORK.getOrDefault(person.role(), List.of())));
    model.addAttribute("aside", seen(person, ASIDE.getOrDefault(person.role(), List.of())));
    return "home";
  }

  private List<Region> seen(Person person, List<String> urls) {
    return urls.stream()
        .filter(url -> answered.obtain().contains(url) && Access.mayLook(person.role(), url))
        .map(url -> new Region(url.substring(1).replace('/', '-'), url))
        .toList();
  }

  /// @param id of the region, and of the fragment if the context declares one of that name
  record Region(String id, String url) {
    /// Whose figures these are.
    public String title() {
      return switch (url) {
        case "/catalog/figures" -> "app.nav.products";
        case "/inventory/figures" -> "app.nav.stock";
        case "/orders/figures" -> "app.nav.orders";
        case "/fulfillment/figures" -> "app.nav.fulfil";
        case "/returns/figures" -> "app.nav.returns";
        case "/customers/figures" -> "app.nav.customers";
        default -> "app.home.figures";
      };
    }
  }
}
