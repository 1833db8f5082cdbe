package org.kontor.architecture.violators.modules.catalog.domain;

public record Price(String amount) {}
