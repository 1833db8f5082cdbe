package org.kontor.architecture.violators.controllersareadapters.orders.application;

import org.springframework.web.bind.annotation.RestController;

@RestController
abstract class WrongApi {}
