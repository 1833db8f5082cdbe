package org.kontor.architecture.violators.applicationknowsnotechnology.orders.adapter.out.jdbc;

public class JdbcOrders {}
