/// The order itself: what was agreed, how far each unit has come, and what each change does to
/// money.
@NullMarked
package org.kontor.orders.domain;

import org.jspecify.annotations.NullMarked;
