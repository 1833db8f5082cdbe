package org.kontor.app.domain.invariants;

/// Something that must be true of all rows: a view that shows the rows which break it.
///
/// @param name schema and view, `inventory.invariant_i2_reserved`
/// @param sentence what must be true, from the view's comment
public record Invariant(String name, String sentence) {}
