package org.kontor.returns.domain;

import org.jspecify.annotations.Nullable;

/// What was seen of one line.
///
/// @param accepted how many of the received units are refunded; the others go back to the shopper,
///   and `note` says why
public record Finding(int line, Condition condition, int accepted, @Nullable String note) {}
