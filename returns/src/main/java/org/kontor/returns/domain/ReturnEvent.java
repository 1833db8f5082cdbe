package org.kontor.returns.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of a return: what it became, who did it and when. It is kept as the return's history.
///
/// @param published what other contexts hear of it; null if it concerns nobody else
public record ReturnEvent(
    ReturnState became, Instant at, String by, @Nullable String note, @Nullable Record published) {}
