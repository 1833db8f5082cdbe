package org.kontor.catalog.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ProductId;

/// One change of a product: who, when, from where, before and after. It is kept for good.
///
/// @param version the product's version that came of it; 1 for its making
/// @param before null if the product was made
public record Revision(
    ProductId product,
    int version,
    Instant at,
    Author by,
    List<FieldChange> changes,
    @Nullable Content before,
    Content after) {}
