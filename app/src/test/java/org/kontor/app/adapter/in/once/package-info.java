@NullMarked
package org.kontor.app.adapter.in.once;

import org.jspecify.annotations.NullMarked;
