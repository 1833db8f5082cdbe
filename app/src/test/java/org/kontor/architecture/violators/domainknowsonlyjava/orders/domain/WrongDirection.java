package org.kontor.architecture.violators.domainknowsonlyjava.orders.domain;

import org.kontor.architecture.violators.domainknowsonlyjava.returns.RmaNumber;

record WrongDirection(RmaNumber number) {}
