package org.kontor.catalog.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Content;

/// What storefronts ask: only what their channel sells, in its currency.
public interface StorefrontQueries {
  /// One statement.
  Optional<Sold> product(Channel channel, String handle);

  /// One statement; one more if nothing was found as it was written, then with typing errors
  /// forgiven.
  Page search(Channel channel, Search search);

  /// Counts of what can be narrowed down. Up to half a minute old.
  List<Facet> facets(Channel channel, Search search);

  /// Paths with how many products each has itself.
  Map<String, Integer> categories(Channel channel);

  /// Newest first.
  List<String> handles(Channel channel, int limit);

  /// @param lowest by SKU, the lowest price of the 30 days before the present one began
  record Sold(Content content, int version, Map<Sku, Money> lowest) {}

  /// @param options folded option name to the values of which one must fit
  /// @param after from [Page#next()]; null for the first page
  record Search(
      String q,
      String category,
      Map<String, List<String>> options,
      @Nullable BigDecimal priceMin,
      @Nullable BigDecimal priceMax,
      Sort sort,
      int limit,
      @Nullable String after) {}

  enum Sort {
    RELEVANCE,
    NEWEST,
    TITLE,
    PRICE,
    PRICE_DOWN
  }

  record Page(List<Item> items, @Nullable String next) {}

  /// @param titles by language
  record Item(
      String handle,
      String title,
      Map<String, String> titles,
      @Nullable String image,
      Money priceFrom,
      @Nullable Money compareAt,
      List<Sku> skus) {}

  record Facet(String name, List<Value> values) {}

  record Value(String value, int count) {}
}
