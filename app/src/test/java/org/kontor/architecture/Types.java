package org.kontor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Controller;

/// The walls about where a class stands and what it is called.
final class Types {

  private static final Set<String> EMPTY_WORDS =
      Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Common", "Base", "Repository");

  private static final Set<String> EMPTY_PACKAGES =
      Set.of("shared", "common", "util", "utils", "helper", "helpers", "impl", "base");

  /// Java's `ServiceLoader` wants its providers public.
  private static final String LOADED_BY_JAVA = "tools.jackson.databind.JacksonModule";

  private Types() {}

  /// Whatever is in `adapter`, and every `...Service`, is nobody else's business.
  static Stream<String> publicAdapter(House house, JavaClass type) {
    var wanted = house.inLayer(type, "adapter") || type.getSimpleName().endsWith("Service");
    return wanted
            && type.isTopLevelClass()
            && type.getModifiers().contains(JavaModifier.PUBLIC)
            && !type.isAssignableTo(LOADED_BY_JAVA)
        ? Stream.of(type.getName() + " is public")
        : Stream.empty();
  }

  /// No name begins or ends with a word that any class could have.
  static Stream<String> emptyName(House house, JavaClass type) {
    var words = type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])");
    var places = type.getPackageName().substring(house.base().length()).split("\\.");
    return EMPTY_WORDS.contains(words[0])
            || EMPTY_WORDS.contains(words[words.length - 1])
            || Stream.of(places).anyMatch(EMPTY_PACKAGES::contains)
        ? Stream.of(type.getName() + " has a name that says nothing")
        : Stream.empty();
  }

  /// Ids of listeners are stored with each publication: given by hand, led by the context, never
  /// derived from a method.
  static Stream<String> listenerWithoutAddress(House house, JavaClass type) {
    var context = house.contextOf(type).orElseThrow();
    return type.getMethods().stream()
        .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
        .filter(method ->
            !house.inLayer(type, "adapter.in.events")
                || !idOf(method).matches(context + "\\.[a-z][a-z0-9-]*"))
        .map(method ->
            "%s.%s with the id \"%s\" isn't in adapter/in/events, or its id isn't \"%s.what-it-does\""
                .formatted(type.getName(), method.getName(), idOf(method), context));
  }

  /// Pages and resources have their two places; only what answers when none of them did stands
  /// elsewhere.
  static Stream<String> misplacedController(House house, JavaClass type) {
    return type.isMetaAnnotatedWith(Controller.class)
            && !type.isAssignableTo(ErrorController.class)
            && !house.inLayer(type, "adapter.in.console")
            && !house.inLayer(type, "adapter.in.api")
        ? Stream.of(type.getName() + " is a controller outside of adapter/in/console and /api")
        : Stream.empty();
  }

  /// The mark of a root package doesn't cover those below it.
  static Stream<String> packageWithoutNullMark(House house, JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class)
        ? Stream.empty()
        : Stream.of(type.getName() + " is in a package without @NullMarked");
  }

  private static String idOf(JavaMethod listener) {
    return listener.getAnnotationOfType(ApplicationModuleListener.class).id();
  }
}
