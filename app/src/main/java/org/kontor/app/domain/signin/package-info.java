/// How often one may try to sign in.
@NullMarked
package org.kontor.app.domain.signin;

import org.jspecify.annotations.NullMarked;
