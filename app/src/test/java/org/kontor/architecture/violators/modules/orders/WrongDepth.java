package org.kontor.architecture.violators.modules.orders;

import org.kontor.architecture.violators.modules.catalog.domain.Price;

public record WrongDepth(Price price) {}
