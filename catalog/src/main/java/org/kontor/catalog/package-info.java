/// Decides what is sold: how it is described, at what price and on which channel. Refuses to know
/// how many there are.
///
/// It publishes the words that every context to its right speaks about goods and money: [Sku],
/// [Gtin], [Money], [Quantity], [ChannelId].
@ApplicationModule(displayName = "Catalog", allowedDependencies = "customer")
@NullMarked
package org.kontor.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
