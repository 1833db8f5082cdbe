package org.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// What each module may know of which others, as their `@ApplicationModule` say, and no more than
/// what those publish.
class ModuleTests {

  @Test
  void areTheSevenOfTheMap() {
    assertThat(Modules.OF_KONTOR.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(House.CONTEXTS);
  }

  @Test
  void keepToTheirAllowedDependencies() {
    Modules.OF_KONTOR.verify();
  }

  @Test
  void areReportedWhenTheyReachIntoEachOtherOrWhereTheyMayNot() {
    var house = House.ofViolators("modules");

    var violations = ApplicationModules.of(house.base(), _ -> true).detectViolations();

    assertThat(violations.getMessages())
        .anyMatch(message -> message.contains("WrongDepth") && message.contains("domain.Price"))
        .anyMatch(message -> message.contains("WrongNeighbour"))
        .allMatch(message -> message.contains("Wrong"));
  }
}
