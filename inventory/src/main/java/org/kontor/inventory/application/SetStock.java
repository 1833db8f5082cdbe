package org.kontor.inventory.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.inventory.domain.StockKey;

/// Many counts at once: what a file of stock says is on hand. Each row stands for itself: refused
/// if catalog doesn't know the SKU, if the location doesn't exist or isn't the caller's, or if less
/// would be left than is promised.
public interface SetStock {
  /// What [#apply] would do. Nothing is changed.
  List<Verdict> check(List<Count> counts);

  /// @param cause names the file, also in the ledger
  List<Verdict> apply(List<Count> counts, String by, String cause);

  /// @param pieces how many there are
  /// @param promisable true if `pieces` leaves out what is reserved and kept back, as other systems
  ///   export it
  record Count(StockKey key, int pieces, boolean promisable, String reason) {}

  sealed interface Verdict {
    /// @param before null if it was never stocked there
    record Changed(@Nullable Integer before, int after) implements Verdict {}

    record Unchanged() implements Verdict {}

    /// @param field `location`, `sku` or `onHand`
    /// @param code names the rule
    /// @param reason in English
    /// @param value that stands in the words of other languages; empty if none does
    record Refused(String field, String code, String reason, String value) implements Verdict {}
  }
}
