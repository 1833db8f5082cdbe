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
                  new Item("app.nav.pickups", "building-store", "/fulfillment/pickups"),
                  new Item("app.nav.shipments", "truck", "/fulfillment/shipments"),
                  new Item("app.nav.sourcing", "route", "/fulfillment/sourcing"))),
          new Group(
              "app.nav.assortment",
              List.of(
                  new Item("app.nav.products", "tag", "/catalog/products"),
                  new Item("app.nav.stock", "packages", "/inventory/stock"),
                  new Item("app.nav.locations", "map-pin", "/inventory/locations"),
                  new Item("app.nav.imports", "file-import", "/imports"))),
          new Group(
              "app.nav.run",
              List.of(
                  new Item("app.nav.operations", "activity", "/operations/events"),
                  new Item("app.nav.settings", "settings", "/settings/people"))));

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

  List<RailGroup> of(Role role, String here) {
    Optional<String> current =
        GROUPS.stream()
            .flatMap(group -> group.items().stream())
            .map(Item::path)
            .filter(path -> here.equals(path) || here.startsWith(area(path)))
            .max(Comparator.comparingInt(path -> here.startsWith(path) ? path.length() : 0));
    return GROUPS.stream()
        .map(group ->
            new RailGroup(
                group.title(),
                group.items().stream()
                    .filter(item -> exists(item.path()) && Access.mayLook(role, item.path()))
                    .map(item -> item.shown(current.filter(item.path()::equals).isPresent()))
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

  /// `/operations/events` also lights up for `/operations/invariants`, `/orders` for `/orders/1`.
  private static String area(String path) {
    return path.equals("/")
        ? "\0"
        : path.startsWith("/operations") || path.startsWith("/settings")
            ? path.substring(0, path.indexOf('/', 1) + 1)
            : path + "/";
  }

  private record Group(@Nullable String title, List<Item> items) {}

  private record Item(String title, String icon, String path) {
    RailItem shown(boolean current) {
      return new RailItem(title, icon, path, current);
    }
  }
}
