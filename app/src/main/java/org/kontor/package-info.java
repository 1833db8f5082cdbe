/// Kontor: omnichannel commerce operations. Each sub-package is a module; here is only what starts
/// them.
@NullMarked
package org.kontor;

import org.jspecify.annotations.NullMarked;
