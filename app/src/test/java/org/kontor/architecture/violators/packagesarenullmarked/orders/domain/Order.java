package org.kontor.architecture.violators.packagesarenullmarked.orders.domain;

class Order {}
