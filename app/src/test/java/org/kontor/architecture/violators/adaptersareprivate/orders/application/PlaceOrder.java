package org.kontor.architecture.violators.adaptersareprivate.orders.application;

public interface PlaceOrder {}
