package org.kontor.architecture.violators.modules.orders;

import org.kontor.architecture.violators.modules.catalog.Sku;

public record OrderPlaced(Sku sku) {}
