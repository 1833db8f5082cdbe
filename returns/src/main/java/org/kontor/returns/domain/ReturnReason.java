package org.kontor.returns.domain;

/// Why the shopper sends something back, in the shopper's words.
public enum ReturnReason {
  CHANGED_MIND,
  TOO_SMALL,
  TOO_LARGE,
  NOT_AS_DESCRIBED,
  DEFECTIVE,
  WRONG_ITEM,
  ARRIVED_LATE,
  OTHER;

  /// Ours to answer for: the law, not the policy, decides; no fee is taken and a person looks at it
  /// whatever the policy says.
  public boolean isOurFault() {
    return switch (this) {
      case DEFECTIVE, WRONG_ITEM, NOT_AS_DESCRIBED -> true;
      case CHANGED_MIND, TOO_SMALL, TOO_LARGE, ARRIVED_LATE, OTHER -> false;
    };
  }
}
