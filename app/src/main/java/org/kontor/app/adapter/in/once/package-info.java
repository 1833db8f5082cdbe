/// Doing a thing once, however often it is sent.
@NullMarked
package org.kontor.app.adapter.in.once;

import org.jspecify.annotations.NullMarked;
