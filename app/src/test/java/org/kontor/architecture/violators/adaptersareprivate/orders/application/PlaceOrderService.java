package org.kontor.architecture.violators.adaptersareprivate.orders.application;

class PlaceOrderService implements PlaceOrder {}
