/// What is done with API keys.
@NullMarked
package org.kontor.app.application.keys;

import org.jspecify.annotations.NullMarked;
