package org.kontor.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Optional;

/// A tree of packages that is laid out like Kontor: `org.kontor`, or one of those that break a wall
/// on purpose.
record House(String base) {

  /// From left to right.
  static final List<String> CONTEXTS =
      List.of("customer", "catalog", "inventory", "orders", "fulfillment", "returns", "app");

  static final House KONTOR = new House("org.kontor");

  /// Only what ships. Within `verify` the tests that modules share arrive as a jar.
  static final ImportOption SHIPPED =
      location ->
          new ImportOption.DoNotIncludeTests().includes(location)
              && !location.contains("-tests.jar");

  static House ofViolators(String name) {
    return new House("org.kontor.architecture.violators." + name);
  }

  JavaClasses classes() {
    ImportOption what = equals(KONTOR) ? SHIPPED : (Location _) -> true;
    return new ClassFileImporter().withImportOption(what).importPackages(base);
  }

  /// The context that a class belongs to; none for classes outside of the house or above the
  /// contexts.
  Optional<String> contextOf(JavaClass type) {
    return CONTEXTS.stream().filter(context -> within(type, context)).findAny();
  }

  /// Whether a class lives in a package or below, as seen from the base: `orders.domain`.
  boolean within(JavaClass type, String place) {
    var home = type.getBaseComponentType().getPackageName();
    return home.equals(base + "." + place) || home.startsWith(base + "." + place + ".");
  }

  /// Whether a class lives in a layer of any context: `adapter.in.api`.
  boolean inLayer(JavaClass type, String layer) {
    return contextOf(type).filter(context -> within(type, context + "." + layer)).isPresent();
  }

  /// Whether a class is a published word of a context: in its root package, or in its named
  /// interface `imports`.
  boolean inRoot(JavaClass type, String context) {
    var home = type.getBaseComponentType().getPackageName();
    return home.equals(base + "." + context) || home.equals(base + "." + context + ".imports");
  }

  /// Whether the one context may know the other at all: itself, or one to its left.
  static boolean leftwards(String from, String to) {
    return CONTEXTS.indexOf(to) <= CONTEXTS.indexOf(from);
  }

  /// Where a dependency leads: an array counts as what it holds.
  static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }
}
