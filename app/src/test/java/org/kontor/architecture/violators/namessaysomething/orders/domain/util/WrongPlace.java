package org.kontor.architecture.violators.namessaysomething.orders.domain.util;

class WrongPlace {}
