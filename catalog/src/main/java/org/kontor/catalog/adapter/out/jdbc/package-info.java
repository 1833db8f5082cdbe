/// The catalog on PostgreSQL. A product is one document with lean rows beside it: files write
/// products by the hundred and storefronts read them by the thousand, and neither wants an object
/// graph.
@NullMarked
package org.kontor.catalog.adapter.out.jdbc;

import org.jspecify.annotations.NullMarked;
