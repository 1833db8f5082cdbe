/// The main jobs from end to end on the assembled application, as a browser and a storefront see
/// it.
@NullMarked
package org.kontor.journeys;

import org.jspecify.annotations.NullMarked;
