package org.kontor.architecture.violators.domainknowsonlyjava.orders.domain;

import org.kontor.architecture.violators.domainknowsonlyjava.catalog.domain.Price;

record WrongNeighbour(Price price) {}
