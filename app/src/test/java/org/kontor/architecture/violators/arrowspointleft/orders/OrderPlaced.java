package org.kontor.architecture.violators.arrowspointleft.orders;

import org.kontor.architecture.violators.arrowspointleft.catalog.Sku;

public record OrderPlaced(Sku sku) {}
