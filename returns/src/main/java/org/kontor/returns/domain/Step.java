package org.kontor.returns.domain;

import java.time.Instant;

/// That a step of a return was taken: by whom and when.
public record Step(String by, Instant at) {}
