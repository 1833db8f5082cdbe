package org.kontor.architecture;

import org.kontor.KontorApplication;
import org.springframework.modulith.core.ApplicationModules;

/// Kontor as Spring Modulith sees it.
final class Modules {

  static final ApplicationModules OF_KONTOR =
      ApplicationModules.of(KontorApplication.class, House.SHIPPED);

  private Modules() {}
}
