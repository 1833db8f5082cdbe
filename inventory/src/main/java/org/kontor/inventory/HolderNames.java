package org.kontor.inventory;

import java.util.Collection;
import java.util.Map;

/// Declared here, answered by the context behind the holders: what people call whoever has a claim,
/// such as the number of an order. Only for people to read.
public interface HolderNames {
  /// @return without those that it doesn't know
  Map<Holder, String> find(Collection<Holder> holders);
}
