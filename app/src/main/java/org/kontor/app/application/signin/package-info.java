/// Letting people in, but not those who guess.
@NullMarked
package org.kontor.app.application.signin;

import org.jspecify.annotations.NullMarked;
