package org.kontor.architecture.violators.domainknowsonlyjava.catalog;

public record Sku(String value) {}
