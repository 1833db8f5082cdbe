/// Pages and regions for people, under `/customers`.
@NullMarked
package org.kontor.customer.adapter.in.console;

import org.jspecify.annotations.NullMarked;
