/// Assembles the contexts into one application: security, the console's shell, error pages, the
/// database to run on, recovery of events. Decides nothing about commerce, and no context knows it.
@ApplicationModule(displayName = "App")
@NullMarked
package org.kontor.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
