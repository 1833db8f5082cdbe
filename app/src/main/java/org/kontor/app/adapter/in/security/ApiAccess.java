package org.kontor.app.adapter.in.security;

import static org.kontor.app.domain.keys.Scope.CATALOG;
import static org.kontor.app.domain.keys.Scope.FULFILMENT;
import static org.kontor.app.domain.keys.Scope.ORDERS;
import static org.kontor.app.domain.keys.Scope.RETURNS;
import static org.kontor.app.domain.keys.Scope.STOCK;
import static org.kontor.app.domain.keys.Scope.STOREFRONT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kontor.app.domain.keys.Scope;

/// Which scope of a key opens which part of the JSON adapter, in one table. The first row that fits
/// method and path decides; what fits no row needs the scope `admin`. In a path, `*` stands for one
/// segment and everything below counts.
final class ApiAccess {
  private static final Set<Scope> ANY = EnumSet.allOf(Scope.class);
  private static final Set<Scope> ADMIN_ONLY = Set.of(Scope.ADMIN);

  private static final List<Row> ROWS =
      List.of(
          new Row("GET", "/products", Set.of(STOREFRONT, CATALOG)),
          new Row("*", "/products", Set.of(CATALOG)),
          new Row("GET", "/categories", Set.of(STOREFRONT, CATALOG)),
          new Row("GET", "/sitemap.xml", Set.of(STOREFRONT, CATALOG)),
          new Row("GET", "/availability", Set.of(STOREFRONT, STOCK)),
          new Row("POST", "/delivery-options", Set.of(STOREFRONT)),
          new Row("*", "/carts", Set.of(STOREFRONT)),
          new Row("GET", "/orders", Set.of(STOREFRONT, ORDERS, FULFILMENT, RETURNS)),
          new Row("*", "/orders/*/returns", Set.of(STOREFRONT, RETURNS)),
          new Row("*", "/orders", Set.of(STOREFRONT, ORDERS)),
          new Row("GET", "/returns", Set.of(STOREFRONT, RETURNS)),
          new Row("*", "/returns", Set.of(RETURNS)),
          new Row("GET", "/locations", ANY),
          new Row("*", "/stock", Set.of(STOCK)),
          new Row("*", "/fulfilment-orders", Set.of(FULFILMENT)),
          // Of which kind an import is, its own address doesn't say: its resource looks closer
          new Row("*", "/imports", Set.of(CATALOG, STOCK, ORDERS)));

  private ApiAccess() {}

  /// The scopes of which a key needs one.
  ///
  /// @param path below `/api/v1`
  static Set<Scope> needed(String method, String path) {
    String[] segments = path.split("/");
    return ROWS.stream()
        .filter(row -> row.fits(method, segments))
        .findFirst()
        .map(Row::anyOf)
        .orElse(ADMIN_ONLY);
  }

  private record Row(String method, String path, Set<Scope> anyOf) {
    boolean fits(String asked, String[] segments) {
      String[] wanted = path.split("/");
      boolean sameMethod =
          method.equals("*") || method.equals(asked.equals("HEAD") ? "GET" : asked);
      if (!sameMethod || segments.length < wanted.length) {
        return false;
      }
      for (int i = 0; i < wanted.length; i++) {
        if (!wanted[i].equals("*") && !wanted[i].equals(segments[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
