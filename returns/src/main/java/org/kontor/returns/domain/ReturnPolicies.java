package org.kontor.returns.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All policies; there is always a default one.
public interface ReturnPolicies {
  /// The default first, then by category.
  List<ReturnPolicy> all();

  Optional<ReturnPolicy> find(String category);

  /// @throws org.kontor.customer.StaleVersion if someone saved it since `policy.version()`
  void save(ReturnPolicy policy, String by, Instant at);

  /// A policy for a category that has none of its own yet.
  ///
  /// @return false if it has one
  boolean add(ReturnPolicy policy, String by, Instant at);

  /// @throws org.kontor.customer.StaleVersion if someone saved it since that version
  void remove(String category, long version, String by, Instant at);

  /// The one with the longest prefix of this category.
  default ReturnPolicy covering(String category) {
    return all().stream()
        .filter(policy -> policy.covers(category))
        .max(Comparator.comparingInt(policy -> policy.category().length()))
        .orElseThrow(() -> new IllegalStateException("There is no default return policy"));
  }
}
