package org.kontor.catalog.domain;

/// What search engines are to show instead of title and description; empty where those will do.
public record Seo(String title, String description) {
  public static final Seo NONE = new Seo("", "");
}
