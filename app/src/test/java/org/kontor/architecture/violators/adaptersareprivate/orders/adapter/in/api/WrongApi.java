package org.kontor.architecture.violators.adaptersareprivate.orders.adapter.in.api;

public class WrongApi {}
