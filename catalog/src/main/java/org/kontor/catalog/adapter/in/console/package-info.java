/// The pages on which people look after the range and bring files.
@NullMarked
package org.kontor.catalog.adapter.in.console;

import org.jspecify.annotations.NullMarked;
