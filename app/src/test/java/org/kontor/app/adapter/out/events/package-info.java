@NullMarked
package org.kontor.app.adapter.out.events;

import org.jspecify.annotations.NullMarked;
