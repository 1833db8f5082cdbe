package org.kontor.architecture.violators.domainknowsonlyjava.catalog.domain;

public record Price(String amount) {}
