package org.kontor.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;

/// Takes stock for a holder, all lines or none. Two that want the last piece: one gets it, the
/// other hears of the shortage; nobody waits for anybody longer than a short transaction. Rows are
/// locked in the order of (location, SKU).
///
/// A claim with an expiry is a hold: from that moment on it no longer counts, whether or not a job
/// has run. One without is a reservation and stays until it is consumed or released. Runs within
/// the caller's transaction.
public interface ClaimStock {
  /// Makes the holder's claims exactly these: what it held before and isn't among them is given
  /// back.
  ///
  /// @param expiresAt null for a reservation
  Result claim(Holder holder, List<Claim> claims, @Nullable Instant expiresAt);

  /// Gives some of what the holder has back, and adds to the rest: for re-sourcing a part of an
  /// order. Both rows are locked together: two holders that change places would wait for each
  /// other.
  ///
  /// @param given given back in any case, also if what is wanted can't be had
  Result exchange(Holder holder, List<Claim> given, List<Claim> wanted);

  /// Hands everything that one holder holds to another as reservations: a checkout becomes an
  /// order.
  ///
  /// @return false, and nothing done, if there is nothing or any of it has expired: claim again,
  ///   then
  boolean handOver(Holder from, Holder to);

  /// Gives back what a holder holds at a location for a line, at most `quantity`.
  void release(Holder holder, Claim claim);

  /// Gives several back, their rows locked in order: one by one in any order, two callers could
  /// wait for each other.
  default void release(Holder holder, List<Claim> claims) {
    claims.stream()
        .sorted(Comparator.comparing(Claim::location).thenComparing(Claim::sku))
        .forEach(claim -> release(holder, claim));
  }

  /// Gives everything back. Nothing happens if there is nothing.
  void releaseAll(Holder holder);

  sealed interface Result {
    record Claimed() implements Result {}

    /// @param shortages which rows lack pieces, and how many could be had
    record Short(List<Shortage> shortages) implements Result {}
  }

  record Shortage(LocationId location, Sku sku, int wanted, int available) {}
}
