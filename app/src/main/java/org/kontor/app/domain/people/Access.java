package org.kontor.app.domain.people;

import static org.kontor.app.domain.people.Role.ADMINISTRATOR;
import static org.kontor.app.domain.people.Role.MERCHANDISER;
import static org.kontor.app.domain.people.Role.OPERATIONS;
import static org.kontor.app.domain.people.Role.SERVICE_AGENT;
import static org.kontor.app.domain.people.Role.STORE_ASSOCIATE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which role may see and change which part of the console, in one table. The first area that holds
/// the path decides; a path in no area is nobody's. Administrators may do everything. Which rows of
/// an area a person sees (their stores) is the contexts' own matter, by
/// [org.kontor.inventory.StoreAccess].
public final class Access {
  private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
  private static final Set<Role> NOBODY_ELSE = Set.of();

  private static final List<Area> AREAS =
      List.of(
          //       path                  may look                                        may change
          new Area("/profile", EVERYONE, EVERYONE),
          new Area("/search", EVERYONE, NOBODY_ELSE),
          new Area("/live", EVERYONE, NOBODY_ELSE),
          new Area("/views", EVERYONE, EVERYONE),
          new Area("/catalog", EVERYONE, Set.of(MERCHANDISER)),
          new Area("/inventory/safety", EVERYONE, Set.of(MERCHANDISER, OPERATIONS)),
          new Area("/inventory", EVERYONE, Set.of(MERCHANDISER, STORE_ASSOCIATE, OPERATIONS)),
          new Area(
              "/orders",
              Set.of(SERVICE_AGENT, STORE_ASSOCIATE, OPERATIONS),
              Set.of(SERVICE_AGENT, OPERATIONS)),
          new Area(
              "/fulfillment/tasks",
              Set.of(STORE_ASSOCIATE, OPERATIONS),
              Set.of(STORE_ASSOCIATE, OPERATIONS)),
          new Area("/fulfillment/sourcing", Set.of(SERVICE_AGENT, OPERATIONS), NOBODY_ELSE),
          new Area(
              "/fulfillment",
              Set.of(SERVICE_AGENT, STORE_ASSOCIATE, OPERATIONS),
              Set.of(OPERATIONS)),
          new Area(
              "/returns",
              Set.of(SERVICE_AGENT, STORE_ASSOCIATE, OPERATIONS),
              Set.of(SERVICE_AGENT, STORE_ASSOCIATE, OPERATIONS)),
          new Area("/customers", Set.of(SERVICE_AGENT, OPERATIONS), Set.of(SERVICE_AGENT)),
          new Area("/imports", Set.of(MERCHANDISER, OPERATIONS), Set.of(MERCHANDISER, OPERATIONS)),
          new Area("/operations", Set.of(OPERATIONS), Set.of(OPERATIONS)),
          new Area("/settings", NOBODY_ELSE, NOBODY_ELSE));

  private Access() {}

  public static boolean mayLook(Role role, String path) {
    return may(role, path, false);
  }

  public static boolean mayChange(Role role, String path) {
    return may(role, path, true);
  }

  /// Whether the path is in any area at all.
  public static boolean knows(String path) {
    return path.equals("/") || AREAS.stream().anyMatch(area -> area.holds(path));
  }

  private static boolean may(Role role, String path, boolean change) {
    if (path.equals("/")) {
      return !change;
    }
    return AREAS.stream()
        .filter(area -> area.holds(path))
        .findFirst()
        .map(area -> role == ADMINISTRATOR || (change ? area.change() : area.look()).contains(role))
        .orElse(false);
  }

  private record Area(String prefix, Set<Role> look, Set<Role> change) {
    boolean holds(String path) {
      return path.equals(prefix) || path.startsWith(prefix + "/");
    }
  }
}
