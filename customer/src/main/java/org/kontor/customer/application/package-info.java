/// What can be done with and known about customers.
@NullMarked
package org.kontor.customer.application;

import org.jspecify.annotations.NullMarked;
