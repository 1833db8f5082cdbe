package org.kontor.catalog.adapter.out.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.FileSkus;
import org.kontor.catalog.domain.Handle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFileSkus implements FileSkus {
  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  JdbcFileSkus(JdbcTemplate batches, JdbcClient jdbc) {
    this.batches = batches;
    this.jdbc = jdbc;
  }

  @Override
  public Map<Sku, Handle> claim(UUID job, Map<Sku, Handle> named) {
    batches.batchUpdate(
        "insert into catalog.import_skus (job_id, sku, handle) values (?, ?, ?) on conflict do nothing",
        named.entrySet().stream()
            .map(entry -> new Object[] {job, entry.getKey().value(), entry.getValue().value()})
            .toList());
    Map<Sku, Handle> owners = new HashMap<>();
    jdbc.sql("select sku, handle from catalog.import_skus where job_id = ? and sku = any(?)")
        .param(job)
        .param(named.keySet().stream().map(Sku::value).toArray(String[]::new))
        .query((row, _) -> owners.put(new Sku(row.getString(1)), new Handle(row.getString(2))))
        .list();
    return owners;
  }
}
