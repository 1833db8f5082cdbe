/// What a product is, how it changes and what of it is remembered; and how a file becomes one
/// import.
@NullMarked
package org.kontor.catalog.domain;

import org.jspecify.annotations.NullMarked;
