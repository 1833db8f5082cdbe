package org.kontor.catalog.domain;

/// @param url an address on this server, or one elsewhere that is only ever given to browsers
/// @param alt what it shows, in words; empty if nobody has said
public record Picture(String url, String alt) {}
