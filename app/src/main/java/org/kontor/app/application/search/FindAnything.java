package org.kontor.app.application.search;

import java.util.List;
import org.kontor.customer.Finder.Finding;

/// Asks all contexts for what fits. One that fails is left out: the others still answer.
public interface FindAnything {
  /// Exact hits first, then by context.
  ///
  /// @param query what was typed
  /// @param each how many at most from each context
  List<Finding> find(String query, int each);
}
