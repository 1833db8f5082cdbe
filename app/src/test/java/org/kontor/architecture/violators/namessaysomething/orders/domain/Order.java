package org.kontor.architecture.violators.namessaysomething.orders.domain;

class Order {
  static class WrongUtils {}
}
