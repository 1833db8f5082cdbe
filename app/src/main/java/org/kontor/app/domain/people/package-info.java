/// The people who work in the console: their role, the stores they are bound to, how they like it
/// to look.
@NullMarked
package org.kontor.app.domain.people;

import org.jspecify.annotations.NullMarked;
