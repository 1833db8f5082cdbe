package org.kontor.catalog.adapter.out.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Money;
import org.kontor.catalog.Offer;
import org.kontor.catalog.Offers;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.customer.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SKUs come by a `select`, where the planner doesn't see them: it keeps one plan.
@Repository
class JdbcOffers implements Offers {
  private final JdbcClient jdbc;
  private final Channels channels;

  JdbcOffers(JdbcClient jdbc, Channels channels) {
    this.jdbc = jdbc;
    this.channels = channels;
  }

  @Override
  public Map<Sku, Offer> find(ChannelId channel, Collection<Sku> skus) {
    Currency currency =
        channels.find(channel).orElseThrow(() -> new NotFound("Channel", channel)).currency();
    Map<Sku, Offer> offers = new HashMap<>();
    jdbc.sql(
            """
            select v.sku, p.id, p.handle, p.title, v.options, v.image, r.amount, r.compare_at, p.category,
              v.tax_class, v.weight_grams
            from catalog.variants v
            join catalog.products p on p.id = v.product_id
            join catalog.prices r on r.sku = v.sku and r.currency = ? and r.until is null
            where v.sku = any(cast((select cast(? as text[])) as text[])) and p.status = 'ACTIVE' and not (? = any(p.hidden_on))
            """)
        .param(currency.getCurrencyCode())
        .param(skus.stream().map(Sku::value).toArray(String[]::new))
        .param(channel.value())
        .query((row, _) -> offer(row, currency))
        .list()
        .forEach(offer -> offers.put(offer.sku(), offer));
    return offers;
  }

  private static Offer offer(ResultSet row, Currency currency) throws SQLException {
    BigDecimal compareAt = row.getBigDecimal("compare_at");
    return new Offer(
        new Sku(row.getString("sku")),
        new ProductId(row.getObject("id", UUID.class)),
        row.getString("handle"),
        row.getString("title"),
        row.getString("options"),
        row.getString("image"),
        new Money(row.getBigDecimal("amount"), currency),
        compareAt == null ? null : new Money(compareAt, currency),
        row.getString("category"),
        row.getString("tax_class"),
        row.getInt("weight_grams"));
  }
}
