@NullMarked
package org.kontor.customer.adapter.out.mail;

import org.jspecify.annotations.NullMarked;
