/// What a file of locations or of stock means.
@NullMarked
package org.kontor.inventory.adapter.in.imports;

import org.jspecify.annotations.NullMarked;
