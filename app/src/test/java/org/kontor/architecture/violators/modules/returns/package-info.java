@ApplicationModule(allowedDependencies = "catalog")
package org.kontor.architecture.violators.modules.returns;

import org.springframework.modulith.ApplicationModule;
