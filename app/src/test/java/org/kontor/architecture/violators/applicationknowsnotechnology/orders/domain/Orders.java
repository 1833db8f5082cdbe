package org.kontor.architecture.violators.applicationknowsnotechnology.orders.domain;

public interface Orders {}
