/// What the rows of a product file mean: Shopify's product CSV in both generations of its header,
/// and CSV like it.
@NullMarked
package org.kontor.catalog.adapter.in.imports;

import org.jspecify.annotations.NullMarked;
