/// What can be done about a return, one port for each, and what can be read.
@NullMarked
package org.kontor.returns.application;

import org.jspecify.annotations.NullMarked;
