/// What people, machines and files can do with products, and what they can ask.
@NullMarked
package org.kontor.catalog.application;

import org.jspecify.annotations.NullMarked;
