/// Which handler a request goes to.
@NullMarked
package org.kontor.app.adapter.in.routing;

import org.jspecify.annotations.NullMarked;
