/// What storefronts and partners ask of the catalog.
@NullMarked
package org.kontor.catalog.adapter.in.api;

import org.jspecify.annotations.NullMarked;
