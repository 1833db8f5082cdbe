package org.kontor.architecture.violators.mappingstaysoutside.orders.adapter.out.jpa;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
class WrongModel {}
