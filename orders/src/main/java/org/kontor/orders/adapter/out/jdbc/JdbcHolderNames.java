package org.kontor.orders.adapter.out.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.inventory.Holder;
import org.kontor.inventory.HolderNames;
import org.kontor.orders.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carts have no name that anybody would know.
@Component
class JdbcHolderNames implements HolderNames {
  private final JdbcClient jdbc;

  JdbcHolderNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Holder, String> find(Collection<Holder> holders) {
    List<OrderId> orders =
        holders.stream().distinct().flatMap(holder -> OrderId.behind(holder).stream()).toList();
    Map<Holder, String> names = new HashMap<>();
    jdbc.sql("select id, number from orders.orders where id = any(?)")
        .param(orders.stream().map(OrderId::value).toArray(UUID[]::new))
        .query((row, _) ->
            names.put(new OrderId(row.getObject(1, UUID.class)).holder(), row.getString(2)))
        .list();
    return names;
  }
}
