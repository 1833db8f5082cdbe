package org.kontor.architecture.violators.arrowspointleft.catalog;

public record Sku(String value) {}
