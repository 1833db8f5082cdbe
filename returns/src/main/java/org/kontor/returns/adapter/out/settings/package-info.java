/// What whoever runs Kontor sets for returns.
@NullMarked
package org.kontor.returns.adapter.out.settings;

import org.jspecify.annotations.NullMarked;
