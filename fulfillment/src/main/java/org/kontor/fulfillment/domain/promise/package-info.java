/// When it can be there and what that costs: working days, holidays, transit, rates.
@NullMarked
package org.kontor.fulfillment.domain.promise;

import org.jspecify.annotations.NullMarked;
