package org.kontor.app.adapter.in.console.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.app.adapter.in.console.shell.Shell.RailGroup;
import org.kontor.app.adapter.in.console.shell.Shell.RailItem;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What stands in the rail: the pages that exist and that the role may see. A context's page
/// appears as soon as a controller answers its path.
@Component
class Rail {
  private static final List<Group> GROUPS =
      List.of(
          new Group(null, List.of(new Item("app.nav.home", "home", "/"))),
          new Group(
              "app.nav.sell",
              List.of(
                  new Item("app.nav.orders", "receipt", "/orders"),
                  new Item("app.nav.returns", "arrow-back-up", "/returns"),
                  new Item("app.nav.customers", "users", "/customers"))),
          new Group(
              "app.nav.fulfil",
              List.of(
                  new Item("app.nav.picking", "clipboard-list", "/fulfillment/tasks"),
                  new Item(
                      "app.nav.pickups",
                      "building-store",
                      "/fulfillment/pickups",
                      "/fulfillment?way=PICKUP"),
                  new Item("app.nav.fulfilment", "truck", "/fulfillment"),
                  new Item("app.nav.sourcing", "route", "/fulfillment/sourcing"))),
          new Group(
              "app.nav.assortment",
              List.of(
                  new Item("app.nav.products", "tag", "/catalog/products", "/catalog"),
                  new Item("app.nav.stock", "packages", "/inventory/stock", "/inventory"),
                  new Item(
                      "app.nav.locations",
                      "map-pin",
                      "/inventory/locations",
                      "/inventory/locations",
                      "/inventory/postcodes"),
                  new Item("app.nav.imports", "file-import", "/imports"))),
          new Group(
              "app.nav.run",
              List.of(
                  new Item("app.nav.operations", "activity", "/operations/events", "/operations"),
                  new Item("app.nav.settings", "settings", "/settings/people", "/settings"))));

  private final SingletonSupplier<Set<String>> answered;

  Rail(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.answered =
        SingletonSupplier.of(() ->
            mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /// @param here path and query of the page
  List<RailGroup> of(Role role, String here) {
    Optional<Item> current =
        GROUPS.stream()
            .flatMap(group -> group.items().stream())
            .filter(item -> item.nearness(here) > 0)
            .max(Comparator.comparingInt(item -> item.nearness(here)));
    return GROUPS.stream()
        .map(group ->
            new RailGroup(
                group.title(),
                group.items().stream()
                    .filter(item -> exists(item.path()) && Access.mayLook(role, item.path()))
                    .map(item -> item.shown(current.filter(item::equals).isPresent()))
                    .toList()))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  /// The pages by which search can be answered as well: message keys of titles and paths.
  public List<RailItem> pages(Role role) {
    return of(role, "").stream().flatMap(group -> group.items().stream()).toList();
  }

  private boolean exists(String path) {
    return answered.obtain().contains(path);
  }

  private record Group(@Nullable String title, List<Item> items) {}

  /// One link, and the areas in which it is the place where one is, its own path if nothing else is
  /// said: paths with all that is below, and perhaps what the query has to say,
  /// `/fulfillment?way=PICKUP`.
  private record Item(String title, String icon, String path, List<String> areas) {
    Item(String title, String icon, String path, String... areas) {
      this(title, icon, path, areas.length == 0 ? List.of(path) : List.of(areas));
    }

    /// How much of the address it knows; 0 for a page of someone else's.
    int nearness(String here) {
      return areas.stream()
          .filter(area -> isWithin(area, here))
          .mapToInt(String::length)
          .max()
          .orElse(0);
    }

    private static boolean isWithin(String area, String here) {
      String[] wanted = area.split("\\?", 2);
      String[] given = here.split("\\?", 2);
      return (given[0] + "/").startsWith(wanted[0].equals("/") ? "//" : wanted[0] + "/")
          && (wanted.length == 1
              || (given.length == 2 && List.of(given[1].split("&")).contains(wanted[1])));
    }

    RailItem shown(boolean current) {
      return new RailItem(title, icon, path, current);
    }
  }
}
