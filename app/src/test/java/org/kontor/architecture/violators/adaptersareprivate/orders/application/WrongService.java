package org.kontor.architecture.violators.adaptersareprivate.orders.application;

public class WrongService {}
