package org.kontor.fulfillment.domain.work;

import org.jspecify.annotations.Nullable;
import org.kontor.inventory.LocationId;

/// Units that were taken out before a location had work with them.
///
/// @param location from where they would have come; null if they waited for stock
public record Stopped(int line, @Nullable LocationId location, int quantity) {}
