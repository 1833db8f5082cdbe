package org.kontor.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The walls about what a class may know. Whitelists: what isn't named is forbidden.
final class Dependencies {

  private static final Set<String> OF_SPRING_FOR_THE_APPLICATION =
      Set.of("org.springframework.stereotype", "org.springframework.transaction.annotation");

  private static final Set<String> MAPPING =
      Set.of("jakarta.persistence", "org.hibernate", "org.springframework.data");

  private Dependencies() {}

  /// `domain`: Java, JSpecify, itself, and the published words of its own context and those to the
  /// left.
  static Stream<String> unknownToTheDomain(House house, JavaClass type) {
    if (!house.inLayer(type, "domain")) {
      return Stream.empty();
    }
    var context = house.contextOf(type).orElseThrow();
    return forbidden(
        type,
        target ->
            plain(target)
                || house.within(target, context + ".domain")
                || published(house, context, target));
  }

  /// `application`: what the domain may know, the domain, and of Spring `@Service` and
  /// `@Transactional`. No publisher of events: an event goes out through the port that saves what
  /// it tells of.
  static Stream<String> unknownToTheApplication(House house, JavaClass type) {
    if (!house.inLayer(type, "application")) {
      return Stream.empty();
    }
    var context = house.contextOf(type).orElseThrow();
    return forbidden(
        type,
        target ->
            plain(target)
                || OF_SPRING_FOR_THE_APPLICATION.contains(target.getPackageName())
                || house.within(target, context + ".domain")
                || house.within(target, context + ".application")
                || published(house, context, target));
  }

  /// No context knows one to its right.
  static Stream<String> rightwards(House house, JavaClass type) {
    var context = house.contextOf(type).orElseThrow();
    return forbidden(
        type,
        target ->
            house.contextOf(target).map(other -> House.leftwards(context, other)).orElse(true));
  }

  /// Objects are mapped from outside, by `META-INF/<context>-orm.xml`: no annotations, and only the
  /// adapter knows JPA.
  static Stream<String> mapping(House house, JavaClass type) {
    var annotated =
        type.getAnnotations().stream()
            .map(annotation -> annotation.getRawType().getName())
            .filter(Dependencies::isMapping)
            .map(annotation -> type.getName() + " maps itself with " + annotation);
    var known =
        house.inLayer(type, "adapter.out.jpa")
            ? Stream.<String>empty()
            : forbidden(type, target -> !isMapping(target.getName()));
    return Stream.concat(annotated, known);
  }

  private static boolean isMapping(String name) {
    return MAPPING.stream().anyMatch(root -> name.startsWith(root + "."));
  }

  /// Nobody but a clock takes the time from the machine: it comes as a parameter, or from the
  /// injected clock.
  static Stream<String> unaskedTime(House house, JavaClass type) {
    if (type.isAssignableTo(Clock.class)) {
      return Stream.empty();
    }
    return type.getMethodCallsFromSelf().stream()
        .filter(call ->
            call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)))
        .map(JavaMethodCall::getDescription)
        .map(description -> type.getName() + " doesn't ask the clock: " + description);
  }

  private static boolean plain(JavaClass target) {
    return target.isPrimitive()
        || target.getPackageName().startsWith("java.")
        || target.getPackageName().startsWith("org.jspecify.");
  }

  private static boolean published(House house, String context, JavaClass target) {
    return House.CONTEXTS.stream()
        .filter(other -> House.leftwards(context, other))
        .anyMatch(other -> house.inRoot(target, other));
  }

  private static Stream<String> forbidden(JavaClass type, Predicate<JavaClass> allowed) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> !allowed.test(House.target(dependency)))
        .map(Dependency::getDescription)
        .map(description -> type.getName() + " knows too much: " + description);
  }
}
