/// Returns in the demo data.
@NullMarked
package org.kontor.returns.adapter.in.demo;

import org.jspecify.annotations.NullMarked;
