package org.kontor.inventory.adapter.in.console;

/// One row of the comparison when someone else has saved in between.
///
/// @param base what the page showed, before either changed it
record Difference(String field, String base, String theirs, String yours) {}
