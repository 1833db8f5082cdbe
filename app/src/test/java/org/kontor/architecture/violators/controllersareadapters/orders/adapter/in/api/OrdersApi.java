package org.kontor.architecture.violators.controllersareadapters.orders.adapter.in.api;

import org.springframework.web.bind.annotation.RestController;

@RestController
abstract class OrdersApi {}
