package org.kontor.catalog.domain;

/// A product's words in one more language; what is empty falls back to the product's own.
public record Texts(String title, String descriptionHtml) {}
