@NullMarked
package org.kontor.customer.adapter.in.jobs;

import org.jspecify.annotations.NullMarked;
