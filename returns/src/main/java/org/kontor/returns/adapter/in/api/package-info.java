/// Returns for machines: storefronts announce them, stores and warehouses receive and refund them.
@NullMarked
package org.kontor.returns.adapter.in.api;

import org.jspecify.annotations.NullMarked;
