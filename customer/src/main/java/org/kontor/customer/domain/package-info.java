/// A profile, what happened to its shopper, and what we owe to tell them.
@NullMarked
package org.kontor.customer.domain;

import org.jspecify.annotations.NullMarked;
