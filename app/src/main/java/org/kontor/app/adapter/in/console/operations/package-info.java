/// The pages of those who keep the house running: events and invariants.
@NullMarked
package org.kontor.app.adapter.in.console.operations;

import org.jspecify.annotations.NullMarked;
