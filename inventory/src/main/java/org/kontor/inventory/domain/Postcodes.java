package org.kontor.inventory.domain;

import java.util.Collection;

/// The postcodes that we can find on the map.
public interface Postcodes {
  /// Adds those that are new and moves those that lie elsewhere by now.
  Saved save(Collection<Postcode> postcodes);

  record Saved(int created, int changed, int unchanged) {
    public Saved plus(Saved other) {
      return new Saved(
          created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
  }
}
