package org.kontor.returns.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;

/// The terms on which goods of a category come back. The most specific category prefix wins; the
/// empty one is for everything else. It binds customers: each line is held against the list of
/// rules, and each rule that speaks against it says so by name.
///
/// @param category a path's beginning, `garden/plants`; empty for the default
/// @param windowDays counted from the day after delivery, in the channel's zone, to the end of the
///   last day
/// @param fee kept once per return; waived where we are at fault, and where the order is in another
///   currency
/// @param postage who pays for a return by post
public record ReturnPolicy(
    String category,
    String name,
    int windowDays,
    Money fee,
    boolean finalSale,
    Set<ReturnMethod> methods,
    Payer postage,
    long version) {

  /// Who pays for the parcel back.
  public enum Payer {
    SHOPPER,
    RETAILER
  }

  public ReturnPolicy {
    category = normalised(category);
    name = name.strip();
    methods = Set.copyOf(methods);
    if (name.isEmpty() || name.length() > 80) {
      throw new IllegalArgumentException("A policy has a name of at most 80 characters");
    }
    if (windowDays < 0 || windowDays > 3650) {
      throw new IllegalArgumentException("A return window is 0 to 3650 days");
    }
    if (fee.isNegative()) {
      throw new IllegalArgumentException("A fee is not negative");
    }
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("At least one way to return is offered");
    }
  }

  /// What a line of an order asks of the policy.
  ///
  /// @param left units that were delivered and are neither returned nor on their way back
  public record Question(
      int line,
      int quantity,
      int delivered,
      int left,
      @Nullable Instant deliveredAt,
      ReturnMethod method,
      Instant now,
      ZoneId zone) {}

  private interface Rule {
    Optional<Refusal> speaksAgainst(ReturnPolicy policy, Question question);
  }

  private static final List<Rule> RULES =
      List.of(
          ReturnPolicy::notDeliveredYet,
          ReturnPolicy::alreadyReturned,
          ReturnPolicy::finalSale,
          ReturnPolicy::windowClosed,
          ReturnPolicy::methodNotOffered);

  /// Every rule that speaks against it; empty if it may come back.
  public List<Refusal> refusals(Question question) {
    List<Refusal> refusals = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.speaksAgainst(this, question).ifPresent(refusals::add);
    }
    return refusals;
  }

  public boolean covers(String path) {
    String normal = normalised(path);
    return category.isEmpty() || normal.equals(category) || normal.startsWith(category + "/");
  }

  /// The last day on which it may come back.
  public LocalDate lastDay(Instant deliveredAt, ZoneId zone) {
    return deliveredAt.atZone(zone).toLocalDate().plusDays(windowDays);
  }

  /// What is kept of a refund for this reason, in the order's currency.
  public Money feeFor(ReturnReason reason, Currency currency) {
    boolean taken = !reason.isOurFault() && fee.currency().equals(currency);
    return taken ? fee : Money.zero(currency);
  }

  private Optional<Refusal> notDeliveredYet(Question question) {
    return question.delivered() == 0
        ? Optional.of(new Refusal.NotDeliveredYet(question.line()))
        : Optional.empty();
  }

  private Optional<Refusal> alreadyReturned(Question question) {
    return question.delivered() > 0 && question.quantity() > question.left()
        ? Optional.of(new Refusal.AlreadyReturned(question.line(), question.left()))
        : Optional.empty();
  }

  private Optional<Refusal> finalSale(Question question) {
    return finalSale ? Optional.of(new Refusal.FinalSale(question.line())) : Optional.empty();
  }

  private Optional<Refusal> windowClosed(Question question) {
    if (finalSale || question.deliveredAt() == null) {
      return Optional.empty();
    }
    LocalDate lastDay = lastDay(question.deliveredAt(), question.zone());
    return question.now().atZone(question.zone()).toLocalDate().isAfter(lastDay)
        ? Optional.of(new Refusal.ReturnWindowClosed(question.line(), lastDay))
        : Optional.empty();
  }

  private Optional<Refusal> methodNotOffered(Question question) {
    return methods.contains(question.method())
        ? Optional.empty()
        : Optional.of(new Refusal.MethodNotOffered(question.line(), question.method()));
  }

  private static String normalised(String path) {
    return path.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s*[/>]\\s*", "/")
        .replaceAll("^/+|/+$", "");
  }
}
