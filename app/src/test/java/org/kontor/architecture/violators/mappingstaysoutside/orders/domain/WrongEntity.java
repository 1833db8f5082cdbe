package org.kontor.architecture.violators.mappingstaysoutside.orders.domain;

import jakarta.persistence.Embeddable;

@Embeddable
class WrongEntity {}
