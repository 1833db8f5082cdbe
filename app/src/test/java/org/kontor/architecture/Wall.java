package org.kontor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// A rule of `docs/architecture.md` that a machine can check. Its violators live in
/// `violators.<name>`.
enum Wall {
  DOMAIN_KNOWS_ONLY_JAVA(Dependencies::unknownToTheDomain),
  APPLICATION_KNOWS_NO_TECHNOLOGY(Dependencies::unknownToTheApplication),
  ARROWS_POINT_LEFT(Dependencies::rightwards),
  MAPPING_STAYS_OUTSIDE(Dependencies::mapping),
  TIME_COMES_FROM_THE_CLOCK(Dependencies::unaskedTime),
  ADAPTERS_ARE_PRIVATE(Types::publicAdapter),
  NAMES_SAY_SOMETHING(Types::emptyName),
  LISTENERS_HAVE_AN_ADDRESS(Types::listenerWithoutAddress),
  CONTROLLERS_ARE_ADAPTERS(Types::misplacedController),
  PACKAGES_ARE_NULL_MARKED(Types::packageWithoutNullMark);

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final BiFunction<House, JavaClass, Stream<String>> faults;

  Wall(BiFunction<House, JavaClass, Stream<String>> faults) {
    this.faults = faults;
  }

  /// What is wrong in a house, each a sentence that begins with the full name of the class at
  /// fault.
  List<String> faults(House house, JavaClasses classes) {
    return classes.stream()
        .filter(type -> house.contextOf(type).isPresent())
        .flatMap(type -> faults.apply(house, type))
        .distinct()
        .sorted()
        .toList();
  }

  House violators() {
    return House.ofViolators(name().toLowerCase(Locale.ROOT).replace("_", ""));
  }
}
