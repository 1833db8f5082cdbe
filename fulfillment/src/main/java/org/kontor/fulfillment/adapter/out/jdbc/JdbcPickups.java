package org.kontor.fulfillment.adapter.out.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Pickups;
import org.kontor.inventory.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPickups implements Pickups {
  private final JdbcClient jdbc;

  JdbcPickups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<FulfillmentOrderId> byCode(String code, Optional<Set<LocationId>> within) {
    List<FulfillmentOrderId> found =
        jdbc.sql(
                """
                select id from fulfillment.fulfillment_orders
                where state = 'READY' and code = :code and (:anywhere or location = any (:within)) limit 2
                """)
            .param("code", code)
            .param("anywhere", within.isEmpty())
            .param("within", Scope.codes(within))
            .query((row, _) -> new FulfillmentOrderId(row.getObject(1, UUID.class)))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  @Override
  public Optional<FulfillmentOrderId> byNumber(String number, Optional<Set<LocationId>> within) {
    String wanted = number.toUpperCase(Locale.ROOT);
    return jdbc.sql(
            """
            select f.id from fulfillment.fulfillment_orders f join fulfillment.deliveries d using (order_id)
            where (d.number = :number or f.pick_number = :pick) and f.method not in ('STANDARD', 'EXPRESS', 'SAME_DAY')
              and (:anywhere or f.location = any (:within))
            order by (f.state = 'READY') desc, f.id desc limit 1
            """)
        .param("number", wanted)
        .param("pick", Scope.pickNumber(wanted))
        .param("anywhere", within.isEmpty())
        .param("within", Scope.codes(within))
        .query((row, _) -> new FulfillmentOrderId(row.getObject(1, UUID.class)))
        .optional();
  }

  @Override
  public int wrongCodes(String by, Instant since) {
    return jdbc.sql("select count(*) from fulfillment.wrong_codes where by = :by and at >= :since")
        .param("by", by)
        .param("since", Rows.utc(since))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  @Override
  public void noteWrongCode(String by, Instant at) {
    jdbc.sql("insert into fulfillment.wrong_codes (by, at) values (:by, :at)")
        .param("by", by)
        .param("at", Rows.utc(at))
        .update();
  }
}
