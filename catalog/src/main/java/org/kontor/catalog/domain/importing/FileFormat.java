package org.kontor.catalog.domain.importing;

import java.util.Map;

/// What was found out about a file before anything was done with it.
///
/// @param encoding the name of its character set
/// @param rows without the header
/// @param scattered keys whose rows aren't together, by their hash, with the number of places they
///   are in
public record FileFormat(
    String encoding,
    char delimiter,
    boolean decimalComma,
    int rows,
    int groups,
    Map<Long, Integer> scattered) {}
