package org.kontor.catalog.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVariants implements Variants {
  private static final String SUMMARY =
      """
      select v.sku, p.id, p.title, v.options, v.gtin, v.image, p.category, v.weight_grams
      from catalog.variants v join catalog.products p on p.id = v.product_id
      """;

  private final JdbcClient jdbc;

  JdbcVariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Sku, VariantSummary> find(Collection<Sku> skus) {
    Map<Sku, VariantSummary> found = new HashMap<>();
    jdbc.sql(SUMMARY + "where v.sku = any(?)")
        .param(skus.stream().map(Sku::value).toArray(String[]::new))
        .query(JdbcVariants::summary)
        .list()
        .forEach(variant -> found.put(variant.sku(), variant));
    return found;
  }

  @Override
  public Optional<VariantSummary> scan(String code) {
    String read = code.strip();
    if (read.isEmpty() || read.length() > 64) {
      return Optional.empty();
    }
    Optional<VariantSummary> bySku =
        Optional.ofNullable(find(java.util.List.of(new Sku(read))).get(new Sku(read)));
    return bySku.isPresent() || !read.matches("\\d{8,14}") ? bySku : byGtin(read);
  }

  /// Two variants may carry one GTIN, the maker's; then the first that is sold is meant.
  private Optional<VariantSummary> byGtin(String digits) {
    return jdbc.sql(
            SUMMARY
                + "where v.gtin = lpad(?, 14, '0') order by p.status = 'ACTIVE' desc, v.sku limit 1")
        .param(digits)
        .query(JdbcVariants::summary)
        .optional();
  }

  private static VariantSummary summary(ResultSet row, int number) throws SQLException {
    String gtin = row.getString("gtin");
    return new VariantSummary(
        new Sku(row.getString("sku")),
        new ProductId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getString("options"),
        gtin == null ? null : new Gtin(gtin),
        row.getString("image"),
        row.getString("category"),
        row.getInt("weight_grams"));
  }
}
