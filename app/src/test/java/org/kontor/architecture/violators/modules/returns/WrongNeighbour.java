package org.kontor.architecture.violators.modules.returns;

import org.kontor.architecture.violators.modules.orders.OrderPlaced;

public record WrongNeighbour(OrderPlaced order) {}
