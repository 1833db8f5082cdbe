/// What is done with the people who work here.
@NullMarked
package org.kontor.app.application.people;

import org.jspecify.annotations.NullMarked;
