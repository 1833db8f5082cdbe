/// What can be asked of fulfillment, and who answers.
@NullMarked
package org.kontor.fulfillment.application;

import org.jspecify.annotations.NullMarked;
