package org.kontor.inventory.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;

/// The rows of stock and their ledger. Rows are locked before anything is decided on them.
public interface StockLevels {
  /// As they are at this moment, unlocked: to look, not to decide.
  Map<StockKey, StockLevel> find(Collection<StockKey> keys);

  /// Locks rows until the transaction ends, in their order; one that doesn't exist is opened with
  /// nothing on it.
  Map<StockKey, StockLevel> lock(Collection<StockKey> keys);

  /// Ends the holder's claims on locked rows, each by at most its quantity. What is reserved
  /// follows with [#save].
  ///
  /// @return how many pieces were claimed, per row
  Map<StockKey, Integer> settle(Holder holder, List<Claim> claims);

  /// No row changes without its movements in the ledger.
  List<LedgerEntry> save(List<StockChange> changes, Cause cause);

  /// On a locked row. No safety stock changes without its entry in the history.
  void save(SafetyChange change);
}
