/// What may come back and what is owed for it: the return's life, and the policy that decides.
@NullMarked
package org.kontor.returns.domain;

import org.jspecify.annotations.NullMarked;
