package org.kontor.architecture.violators.domainknowsonlyjava.orders.domain;

import org.kontor.architecture.violators.domainknowsonlyjava.orders.application.PlaceOrder;

abstract class WrongLayer {
  abstract PlaceOrder[] useCases();
}
