package org.kontor.architecture.violators.applicationknowsnotechnology.orders.application;

import org.springframework.context.ApplicationEventPublisher;

record WrongPublisher(ApplicationEventPublisher events) {}
