/// Makes HTML harmless.
@NullMarked
package org.kontor.catalog.adapter.out.html;

import org.jspecify.annotations.NullMarked;
