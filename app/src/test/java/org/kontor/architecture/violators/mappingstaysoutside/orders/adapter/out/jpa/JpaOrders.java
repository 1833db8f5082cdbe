package org.kontor.architecture.violators.mappingstaysoutside.orders.adapter.out.jpa;

import jakarta.persistence.EntityManager;

record JpaOrders(EntityManager entities) {}
