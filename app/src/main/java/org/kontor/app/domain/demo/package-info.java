@NullMarked
package org.kontor.app.domain.demo;

import org.jspecify.annotations.NullMarked;
