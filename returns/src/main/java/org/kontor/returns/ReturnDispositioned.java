package org.kontor.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockReturned;

/// Received goods were inspected and it was decided what becomes of them. Only what stays at the
/// location is told to stock; what is scrapped, given away or sent to the vendor is not.
///
/// @param cause the return's number
public record ReturnDispositioned(
    UUID eventId, Instant occurredAt, LocationId location, List<Piece> returned, String cause)
    implements StockReturned {}
