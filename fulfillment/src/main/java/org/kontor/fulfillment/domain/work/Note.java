package org.kontor.fulfillment.domain.work;

import java.time.Instant;

/// A line of a record's history: who did what, and when.
///
/// @param by a person's login, `shopper`, or the name of a job
/// @param what `started`, `picked`, `rejected.NOT_FOUND` ...: the step and, behind a dot, its
///   reason; each has its words in the console
/// @param detail neutral values, such as `2 x HH-MUG`
public record Note(Instant at, String by, String what, String detail) {}
