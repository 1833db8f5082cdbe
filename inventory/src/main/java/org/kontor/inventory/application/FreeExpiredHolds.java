package org.kontor.inventory.application;

/// Tidies up after checkouts that were given up. Nothing depends on when: an expired hold counts no
/// more from the moment it expires; this only keeps the figures that people read honest.
public interface FreeExpiredHolds {
  /// Frees a batch, its rows locked in order, in a transaction of its own.
  ///
  /// @return how many holds were freed; as long as it isn't zero there may be more
  int freeSome();
}
