@NullMarked
package org.kontor.app.adapter.in.console.live;

import org.jspecify.annotations.NullMarked;
