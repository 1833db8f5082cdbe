package org.kontor.customer.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kontor.customer.ShopperFact.Kind;

/// A message that we owe a shopper about one entry of the timeline.
///
/// @param event of the entry, and so of the message: there is one for each
/// @param attempts how often sending was begun, this time included
/// @param leaseEnds when somebody else may take it over
public record OutgoingMessage(
    UUID event,
    Kind kind,
    String reference,
    Instant occurredAt,
    Map<String, String> details,
    String recipient,
    String name,
    Locale language,
    int attempts,
    Instant leaseEnds) {}
