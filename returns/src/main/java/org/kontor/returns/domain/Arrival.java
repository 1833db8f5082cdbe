package org.kontor.returns.domain;

/// What really came of one line.
///
/// @param turnedAway units that came but weren't taken in
public record Arrival(int line, int received, int turnedAway) {}
