/// How events are brought home that a listener could not handle.
@NullMarked
package org.kontor.app.application.events;

import org.jspecify.annotations.NullMarked;
