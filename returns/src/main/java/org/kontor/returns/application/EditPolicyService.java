package org.kontor.returns.application;

import java.time.Clock;
import org.kontor.customer.NotFound;
import org.kontor.returns.domain.ReturnPolicies;
import org.kontor.returns.domain.ReturnPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EditPolicyService implements EditPolicy {
  private final ReturnPolicies policies;
  private final Clock clock;

  EditPolicyService(ReturnPolicies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public void change(ReturnPolicy policy, String by) {
    if (policies.find(policy.category()).isEmpty()) {
      throw new NotFound("Policy", policy.category());
    }
    policies.save(policy, by, clock.instant());
  }

  @Override
  public boolean add(ReturnPolicy policy, String by) {
    return policies.add(policy, by, clock.instant());
  }

  @Override
  public void remove(String category, long version, String by) {
    if (category.isEmpty()) {
      throw new IllegalArgumentException("The default policy can't be removed");
    }
    policies.remove(category, version, by, clock.instant());
  }
}
