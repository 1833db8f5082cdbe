package org.kontor.inventory.adapter.out.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.domain.StockKey;

/// Lists as arrays, one per column, so that a statement has one text whatever their length.
final class Params {
  private Params() {}

  static Map<String, Object> of(List<Claim> claims) {
    return Map.of(
        "lines", claims.stream().map(Claim::line).toArray(Integer[]::new),
        "locations", claims.stream().map(claim -> claim.location().value()).toArray(String[]::new),
        "skus", claims.stream().map(claim -> claim.sku().value()).toArray(String[]::new),
        "quantities", claims.stream().map(Claim::quantity).toArray(Integer[]::new));
  }

  static Map<String, Object> of(Collection<StockKey> keys) {
    return Map.of(
        "locations", keys.stream().map(key -> key.location().value()).toArray(String[]::new),
        "skus", keys.stream().map(key -> key.sku().value()).toArray(String[]::new));
  }

  static String[] skus(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toArray(String[]::new);
  }

  static String[] locations(Collection<LocationId> locations) {
    return locations.stream().map(LocationId::value).toArray(String[]::new);
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
