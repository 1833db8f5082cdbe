package org.kontor.architecture.violators.namessaysomething.orders.domain;

class Baseline {}
