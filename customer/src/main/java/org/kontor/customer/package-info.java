/// Decides who the shopper is to us across all channels: one profile, its addresses, the one
/// timeline of what happened, and the messages that we owe the shopper about it. Refuses to know
/// what is sold and how it moves.
///
/// It stands leftmost, so it also publishes the few words that every context speaks about people
/// and records: [Shopper], [PostalAddress], [ShopperFact], time-ordered ids, how a context lets
/// itself be found ([Finder]), the address of a list ([ListAddress]) and the line of a file that
/// people take away ([CsvLine]).
@ApplicationModule(
    displayName = "Customer",
    allowedDependencies = {})
@NullMarked
package org.kontor.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
