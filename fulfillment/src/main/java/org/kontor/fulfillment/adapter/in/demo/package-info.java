/// Demo data, made by calling the use cases.
@NullMarked
package org.kontor.fulfillment.adapter.in.demo;

import org.jspecify.annotations.NullMarked;
