package org.kontor.fulfillment.adapter.out.jdbc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.fulfillment.domain.promise.RateTable;
import org.kontor.fulfillment.domain.promise.RateTable.Rate;
import org.kontor.fulfillment.domain.promise.Rates;
import org.kontor.orders.DeliveryMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the table again after a minute: a changed rate holds from then on.
@Component
class JdbcRates implements Rates {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile @Nullable Read last;

  JdbcRates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Read(RateTable table, Instant at) {}

  @Override
  public RateTable current() {
    Instant now = clock.instant();
    Read read = last;
    if (read == null || Duration.between(read.at(), now).abs().compareTo(FRESH) > 0) {
      read = new Read(read(), now);
      last = read;
    }
    return read.table();
  }

  private RateTable read() {
    return new RateTable(
        jdbc.sql("select * from fulfillment.rates")
            .query((row, _) -> {
              Currency currency = Currency.getInstance(row.getString("currency"));
              BigDecimal freeFrom = row.getBigDecimal("free_from");
              return new Rate(
                  DeliveryMethod.valueOf(row.getString("method")),
                  row.getString("country"),
                  row.getInt("up_to_grams"),
                  Money.rounded(row.getBigDecimal("price"), currency),
                  freeFrom == null ? null : Money.rounded(freeFrom, currency));
            })
            .list());
  }
}
