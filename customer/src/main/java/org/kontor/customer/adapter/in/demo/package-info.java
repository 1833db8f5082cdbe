@NullMarked
package org.kontor.customer.adapter.in.demo;

import org.jspecify.annotations.NullMarked;
