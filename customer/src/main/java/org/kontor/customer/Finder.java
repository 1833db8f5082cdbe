package org.kontor.customer;

import java.util.List;

/// How a context lets its records be found from the console's search: each context ships one, the
/// shell asks all of them.
public interface Finder {
  /// Records that fit, best first. Answers from an index within a few milliseconds; never more than
  /// `limit`.
  ///
  /// @param query what was typed: a number, SKU, GTIN, name or e-mail address, trimmed and not
  ///   empty
  List<Finding> find(String query, int limit);

  /// One record that was found.
  ///
  /// @param kind the noun of its context in lower case (`order`, `product`): the shell has its word
  ///   and its icon
  /// @param url where the console shows it
  /// @param exact true if the query named just this one
  record Finding(String kind, String title, String detail, String url, boolean exact) {}
}
