package org.kontor.architecture.violators.domainknowsonlyjava.orders.application;

public interface PlaceOrder {}
