/// What is said to people: five languages that say the same things.
@NullMarked
package org.kontor.app.words;

import org.jspecify.annotations.NullMarked;
