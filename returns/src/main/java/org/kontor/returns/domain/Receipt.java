package org.kontor.returns.domain;

import java.time.Instant;
import org.kontor.inventory.LocationId;

/// The goods are in: where, when, and who took them.
public record Receipt(LocationId location, String by, Instant at) {}
