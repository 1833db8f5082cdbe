package org.kontor.customer.domain;

/// A message in its final words, as plain text.
public record Letter(String subject, String body) {}
