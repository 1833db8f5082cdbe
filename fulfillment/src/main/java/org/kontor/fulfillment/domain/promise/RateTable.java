package org.kontor.fulfillment.domain.promise;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.orders.DeliveryMethod;

/// What delivery costs: by method, destination and weight bracket. A destination's own rates come
/// before those for everywhere (`*`). What is heavier than the last bracket goes in several
/// parcels.
public record RateTable(List<Rate> rates) {
  public RateTable {
    rates = rates.stream().sorted(Comparator.comparingInt(Rate::upToGrams)).toList();
  }

  /// @param country ISO 3166-1 alpha-2, or `*`
  /// @param freeFrom goods worth this much travel free; null if never
  public record Rate(
      DeliveryMethod method,
      String country,
      int upToGrams,
      Money price,
      @Nullable Money freeFrom) {}

  /// Empty if the method isn't offered there in this currency.
  public Optional<Money> price(DeliveryMethod method, String country, long grams, Money goods) {
    List<Rate> own = brackets(method, country, goods.currency());
    List<Rate> brackets = own.isEmpty() ? brackets(method, "*", goods.currency()) : own;
    if (brackets.isEmpty()) {
      return Optional.empty();
    }
    Rate last = brackets.getLast();
    long parcels = Math.max(1, Math.ceilDiv(grams, last.upToGrams()));
    long each = Math.ceilDiv(grams, parcels);
    Rate rate = brackets.stream().filter(r -> each <= r.upToGrams()).findFirst().orElse(last);
    boolean free = rate.freeFrom() != null && goods.compareTo(rate.freeFrom()) >= 0;
    return Optional.of(
        free ? Money.zero(goods.currency()) : rate.price().times(Math.toIntExact(parcels)));
  }

  /// Whether the method is offered there in this currency, whatever the weight.
  public boolean offers(DeliveryMethod method, String country, Currency currency) {
    return rates.stream()
        .anyMatch(r ->
            r.method() == method
                && (r.country().equals(country) || r.country().equals("*"))
                && r.price().currency().equals(currency));
  }

  private List<Rate> brackets(DeliveryMethod method, String country, Currency currency) {
    return rates.stream()
        .filter(r -> r.method() == method && r.country().equals(country))
        .filter(r -> r.price().currency().equals(currency))
        .toList();
  }
}
