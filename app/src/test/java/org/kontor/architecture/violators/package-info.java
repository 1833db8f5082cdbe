/// Classes that each break one wall, and neighbours that don't. Those called `Wrong...` must be
/// reported. What is annotated for Spring is abstract, so that no test makes a bean of it.
package org.kontor.architecture.violators;
