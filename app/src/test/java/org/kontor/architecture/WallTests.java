package org.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WallTests {

  private static final JavaClasses KONTOR = House.KONTOR.classes();

  @Test
  void seesAllContexts() {
    assertThat(House.CONTEXTS)
        .allMatch(context -> KONTOR.stream().anyMatch(type -> House.KONTOR.within(type, context)));
    assertThat(KONTOR.stream().map(JavaClass::getName)).noneMatch(name -> name.endsWith("Tests"));
  }

  @ParameterizedTest
  @EnumSource
  void stands(Wall wall) {
    assertThat(wall.faults(House.KONTOR, KONTOR)).isEmpty();
  }

  /// The classes named `Wrong...` are reported, all of them, and none of the others.
  @ParameterizedTest
  @EnumSource
  void reportsItsViolatorsAndNobodyElse(Wall wall) {
    var violators = wall.violators().classes();

    var faults = wall.faults(wall.violators(), violators);

    var wrong =
        violators.stream()
            .map(JavaClass::getName)
            .filter(name -> name.matches(".*[.$](Base)?Wrong.*"))
            .toList();
    assertThat(wrong).isNotEmpty();
    assertThat(faults).allMatch(fault -> wrong.stream().anyMatch(fault::startsWith));
    assertThat(wrong).allMatch(name -> faults.stream().anyMatch(fault -> fault.startsWith(name)));
  }
}
