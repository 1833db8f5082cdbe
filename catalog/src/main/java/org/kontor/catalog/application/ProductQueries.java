package org.kontor.catalog.application;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.FieldChange;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Status;

/// What people who look after the range ask.
public interface ProductQueries {
  int MOST_COUNTED = 10_000;

  Page list(Filter filter, Currency currency, int limit);

  Optional<Product> find(String handle);

  /// Counted up to [#MOST_COUNTED].
  Map<Status, Integer> counts();

  /// Products that are sold and lack something, as [Content#isIncomplete()] says.
  int incomplete();

  List<Change> history(ProductId id, int limit);

  /// Paths with how many products stand in each, whatever their status.
  Map<String, Integer> categories();

  /// Every product that fits, one after the other.
  void each(Filter filter, Consumer<Content> product);

  /// By handle, title, SKU or GTIN, best first.
  List<Row> find(String query, int limit);

  /// @param status null for all
  /// @param after from [Page#next()]; null for the first page
  record Filter(
      String q,
      @Nullable Status status,
      String category,
      boolean incomplete,
      @Nullable String after) {}

  record Page(List<Row> rows, @Nullable String next) {}

  /// @param priceFrom in the currency asked for; null if it has none
  record Row(
      ProductId id,
      String handle,
      String title,
      @Nullable String image,
      String sku,
      int variants,
      Status status,
      String category,
      int hiddenOn,
      @Nullable Money priceFrom,
      Instant changedAt) {}

  record Change(int version, Instant at, String by, String source, List<FieldChange> changes) {}
}
