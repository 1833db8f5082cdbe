package org.kontor.architecture.violators.mappingstaysoutside.orders.adapter.out.jdbc;

import jakarta.persistence.EntityManager;

record WrongPlace(EntityManager entities) {}
