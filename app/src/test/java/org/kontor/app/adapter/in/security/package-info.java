@NullMarked
package org.kontor.app.adapter.in.security;

import org.jspecify.annotations.NullMarked;
