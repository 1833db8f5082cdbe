package org.kontor.architecture.violators.controllersareadapters.orders.adapter.in.jobs;

import org.springframework.stereotype.Controller;

@Controller
abstract class WrongPage {}
