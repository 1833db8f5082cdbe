@NullMarked
package org.kontor.app.api;

import org.jspecify.annotations.NullMarked;
