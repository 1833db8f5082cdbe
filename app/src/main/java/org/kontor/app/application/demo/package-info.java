@NullMarked
package org.kontor.app.application.demo;

import org.jspecify.annotations.NullMarked;
