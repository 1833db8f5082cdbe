package org.kontor.architecture.violators.modules.catalog;

public record Sku(String value) {}
