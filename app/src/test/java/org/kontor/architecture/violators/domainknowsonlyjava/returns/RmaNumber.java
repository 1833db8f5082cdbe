package org.kontor.architecture.violators.domainknowsonlyjava.returns;

public record RmaNumber(String value) {}
