package org.kontor.returns.domain;

import java.time.LocalDate;

/// A rule of the policy that speaks against a line's return, as a fact: which line, and what a
/// person would want to know.
public sealed interface Refusal {
  int line();

  /// True if staff may let it pass; nobody can return what was never delivered.
  boolean canBeOverruled();

  /// The rule's name as it is stored and told to machines: `ReturnWindowClosed`.
  default String rule() {
    return getClass().getSimpleName();
  }

  record UnknownLine(int line) implements Refusal {
    @Override
    public boolean canBeOverruled() {
      return false;
    }
  }

  record NotDeliveredYet(int line) implements Refusal {
    @Override
    public boolean canBeOverruled() {
      return false;
    }
  }

  /// @param left units that aren't returned, nor on their way back
  record AlreadyReturned(int line, int left) implements Refusal {
    @Override
    public boolean canBeOverruled() {
      return false;
    }
  }

  /// @param lastDay the last on which it could have come back
  record ReturnWindowClosed(int line, LocalDate lastDay) implements Refusal {
    @Override
    public boolean canBeOverruled() {
      return true;
    }
  }

  record FinalSale(int line) implements Refusal {
    @Override
    public boolean canBeOverruled() {
      return true;
    }
  }

  record MethodNotOffered(int line, ReturnMethod method) implements Refusal {
    @Override
    public boolean canBeOverruled() {
      return true;
    }
  }
}
