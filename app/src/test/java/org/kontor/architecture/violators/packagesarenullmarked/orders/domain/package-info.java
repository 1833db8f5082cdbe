@NullMarked
package org.kontor.architecture.violators.packagesarenullmarked.orders.domain;

import org.jspecify.annotations.NullMarked;
