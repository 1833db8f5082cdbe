package org.kontor.architecture.violators.applicationknowsnotechnology.orders.application;

import org.kontor.architecture.violators.applicationknowsnotechnology.orders.adapter.out.jdbc.JdbcOrders;

record WrongAdapter(JdbcOrders orders) {}
