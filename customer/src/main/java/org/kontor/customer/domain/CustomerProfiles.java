package org.kontor.customer.domain;

import java.util.Optional;
import org.kontor.customer.CustomerId;

/// All profiles. They begin in the [Timeline].
public interface CustomerProfiles {
  Optional<CustomerProfile> find(CustomerId id);

  /// @throws org.kontor.customer.StaleVersion if it was changed since it was found
  void save(CustomerProfile profile, ProfileCorrected corrected);
}
