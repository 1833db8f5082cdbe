package org.kontor.inventory.domain;

import java.time.Instant;
import java.util.UUID;

/// Why the ledger has a row: who did it when, and what a person would look up.
///
/// @param reference a shipment's or return's number, an import's name, `console`, `api`
/// @param event unique per effect; the same one twice moves nothing twice
public record Cause(Instant at, String reference, String by, UUID event) {}
