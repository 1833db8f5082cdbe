package org.kontor.app.adapter.in.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

/// Until the demo has been played the clock is the demo's, and whoever came in would read it.
@AssembledKontor
class OpenSignTests {
  @Test
  void isHungOutWhenAllElseIsDone(@Autowired ObjectProvider<ApplicationRunner> runners) {
    assertThat(runners.orderedStream())
        .hasAtLeastOneElementOfType(DemoOnStart.class)
        .last()
        .isInstanceOf(OpenSign.class);
  }
}
