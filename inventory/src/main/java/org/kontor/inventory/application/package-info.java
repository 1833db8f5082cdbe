/// What people, machines and events may ask of the stock.
@NullMarked
package org.kontor.inventory.application;

import org.jspecify.annotations.NullMarked;
