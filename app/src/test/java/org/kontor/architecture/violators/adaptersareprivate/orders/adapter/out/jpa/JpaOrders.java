package org.kontor.architecture.violators.adaptersareprivate.orders.adapter.out.jpa;

class JpaOrders {
  public static class Row {}
}
