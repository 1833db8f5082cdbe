package org.kontor.inventory.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Holder;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.SafetyChange;
import org.kontor.inventory.domain.StockKey;

/// Stock for people and back-office systems. Whoever is bound to stores sees only theirs.
public interface StockQueries {
  /// By SKU and location.
  ///
  /// @param after the last row of the page before
  List<Row> find(Filter filter, @Nullable StockKey after, int limit);

  /// @return at most `cap`
  long count(Filter filter, int cap);

  List<Row> of(Collection<Sku> skus);

  /// Who holds it, longest first.
  List<ClaimRow> claimsOn(Sku sku, int limit);

  /// How its safety stock came to be what it is, newest first.
  List<SafetyChange> safetyOf(StockKey key, int limit);

  Figures figures(int cap);

  /// @param text part of a SKU; empty for all
  record Filter(String text, @Nullable LocationId location, Level level) {}

  enum Level {
    ALL,
    AVAILABLE,
    LOW,
    OUT,
    RESERVED,
    UNAVAILABLE
  }

  /// @param reserved without what has expired
  record Row(
      LocationId location,
      String locationName,
      Sku sku,
      int onHand,
      int reserved,
      int available,
      int unavailable,
      int safety,
      @Nullable Instant countedAt) {

    public StockKey key() {
      return new StockKey(location, sku);
    }
  }

  /// @param expiresAt null for a reservation
  record ClaimRow(
      Holder holder,
      LocationId location,
      String locationName,
      int quantity,
      Instant madeAt,
      @Nullable Instant expiresAt) {

    /// `order`, `cart`: what kind of thing holds it.
    public String kind() {
      return holder.value().substring(0, holder.value().indexOf(':'));
    }

    public String reference() {
      return holder.value().substring(holder.value().indexOf(':') + 1);
    }
  }

  record Figures(long low, long out, long reserved, long unavailable) {}
}
