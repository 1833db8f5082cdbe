/// Returns for people: the queues, one return with its next step, the desk where one is begun, and
/// the phone that receives.
@NullMarked
package org.kontor.returns.adapter.in.console;

import org.jspecify.annotations.NullMarked;
