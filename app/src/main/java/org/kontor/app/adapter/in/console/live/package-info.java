/// Pages that are looked at hear that something changed, and ask again.
@NullMarked
package org.kontor.app.adapter.in.console.live;

import org.jspecify.annotations.NullMarked;
