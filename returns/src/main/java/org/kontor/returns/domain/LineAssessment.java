package org.kontor.returns.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.PurchaseHistory.Line;
import org.kontor.returns.domain.PurchasedUnits.Count;

/// An order line held against its policy: may so many of its units come back, until when, and what
/// would be owed.
///
/// @param left units that were delivered and are neither returned nor on their way back
/// @param lastDay null if nothing was delivered yet
/// @param shares the frozen shares that the next `quantity` units would carry
/// @param fee what the policy would keep, were this line alone
public record LineAssessment(
    Line line,
    int quantity,
    ReturnReason reason,
    ReturnPolicy policy,
    int left,
    @Nullable LocalDate lastDay,
    List<Refusal> refusals,
    Money shares,
    Money fee) {

  public static LineAssessment of(
      Line line,
      int quantity,
      ReturnReason reason,
      ReturnMethod method,
      ReturnPolicy policy,
      Count count,
      Instant now,
      ZoneId zone) {
    int left = Math.max(0, line.delivered() - Math.max(count.claimed(), line.returned()));
    Instant delivered = line.deliveredAt();
    int refunded = ShareIndex.refunded(line, count.refunded());
    int from = ShareIndex.first(line.ordered(), refunded, quantity);
    var question =
        new ReturnPolicy.Question(
            line.line(), quantity, line.delivered(), left, delivered, method, now, zone);
    return new LineAssessment(
        line,
        quantity,
        reason,
        policy,
        left,
        delivered == null ? null : policy.lastDay(delivered, zone),
        policy.refusals(question),
        line.paid().shareOfUnits(from, line.ordered() - refunded, line.ordered()),
        policy.feeFor(reason, line.paid().currency()));
  }

  public boolean isAllowed() {
    return refusals.isEmpty();
  }

  /// True if nothing speaks against it but what a person may let pass.
  public boolean canBeOverruled() {
    return refusals.stream().allMatch(Refusal::canBeOverruled);
  }

  /// True if a person has to decide though the policy says no: the goods are said to be faulty or
  /// wrong.
  public boolean isForAPerson() {
    return !isAllowed() && canBeOverruled() && reason.isOurFault();
  }
}
