package org.kontor.architecture.violators.applicationknowsnotechnology.orders.application;

import org.springframework.jdbc.core.simple.JdbcClient;

record WrongDatabase(JdbcClient database) {}
