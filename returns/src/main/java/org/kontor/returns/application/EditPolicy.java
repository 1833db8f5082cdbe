package org.kontor.returns.application;

import org.kontor.returns.domain.ReturnPolicy;

/// Changes on which terms goods come back. It holds for returns that are announced from now on;
/// what is authorised stays.
public interface EditPolicy {
  /// @throws org.kontor.customer.StaleVersion if someone saved it since `policy.version()`
  /// @throws org.kontor.customer.NotFound if the category has none
  void change(ReturnPolicy policy, String by);

  /// @return false if the category has a policy already
  boolean add(ReturnPolicy policy, String by);

  /// The next shorter prefix then covers its goods. The default can't be removed.
  ///
  /// @throws org.kontor.customer.StaleVersion if someone saved it since that version
  void remove(String category, long version, String by);
}
