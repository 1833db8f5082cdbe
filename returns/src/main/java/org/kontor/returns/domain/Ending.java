package org.kontor.returns.domain;

import java.time.Instant;

/// Why a return came to nothing: rejected, cancelled or expired.
public record Ending(String reason, String by, Instant at) {}
