package org.kontor.catalog.adapter.out.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Assortment;
import org.kontor.catalog.Sku;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssortment implements Assortment {
  private final JdbcClient jdbc;

  JdbcAssortment(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Sku> skusAfter(@Nullable Sku sku, int limit) {
    return jdbc.sql("select sku from catalog.variants where sku > ? order by sku limit ?")
        .params(sku == null ? "" : sku.value(), limit)
        .query((row, _) -> new Sku(row.getString("sku")))
        .list();
  }
}
