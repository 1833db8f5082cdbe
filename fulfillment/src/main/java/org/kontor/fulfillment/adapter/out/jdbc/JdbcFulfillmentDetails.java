package org.kontor.fulfillment.adapter.out.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.kontor.fulfillment.application.FulfillmentQueries.DecisionView;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.FulfillmentQueries.LineRow;
import org.kontor.fulfillment.application.FulfillmentQueries.NoteRow;
import org.kontor.fulfillment.application.FulfillmentQueries.ParcelRow;
import org.kontor.fulfillment.application.FulfillmentQueries.Part;
import org.kontor.fulfillment.application.FulfillmentQueries.RejectedRow;
import org.kontor.fulfillment.application.FulfillmentQueries.Row;
import org.kontor.fulfillment.domain.sourcing.Candidate;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Decisions;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.Delivery;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.Line;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything about one fulfilment order, for its page.
@Component
class JdbcFulfillmentDetails {
  private final JdbcClient jdbc;
  private final JdbcFulfillmentOrders orders;
  private final Decisions decisions;
  private final Variants variants;
  private final LocationDirectory locations;

  JdbcFulfillmentDetails(
      JdbcClient jdbc,
      JdbcFulfillmentOrders orders,
      Decisions decisions,
      Variants variants,
      LocationDirectory locations) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.decisions = decisions;
    this.variants = variants;
    this.locations = locations;
  }

  Detail detail(Row row, List<Part> parts) {
    FulfillmentOrder order = orders.find(row.id()).orElseThrow();
    Delivery delivery = order.delivery();
    Collection collection = order.collection();
    return new Detail(
        row,
        delivery.shipTo(),
        delivery.shopper().email(),
        delivery.shopper().phone(),
        delivery.shopper().language(),
        delivery.promise().latest(),
        order.expected(),
        collection == null ? null : collection.code(),
        collection == null ? 0 : collection.wrongCodes(),
        collection == null ? null : collection.lockedUntil(),
        order.parcelGrams(),
        order.goodsGrams(),
        lines(order),
        order.steps(),
        decisions(delivery.order()),
        parcel(row),
        notes(row),
        parts);
  }

  private List<LineRow> lines(FulfillmentOrder order) {
    Map<Sku, VariantSummary> known = variants.find(order.lines().stream().map(Line::sku).toList());
    return order.lines().stream()
        .map(line -> {
          VariantSummary variant = known.get(line.sku());
          Gtin gtin = variant == null ? null : variant.gtin();
          return new LineRow(
              line.line(),
              line.sku().value(),
              gtin == null ? null : gtin.value(),
              line.title(),
              line.options(),
              variant == null ? null : variant.image(),
              line.asked(),
              line.due(),
              line.picked(),
              line.rejected(),
              line.cancelled());
        })
        .toList();
  }

  private List<DecisionView> decisions(OrderId order) {
    List<DecisionView> views = new ArrayList<>();
    jdbc.sql(
            """
            select decision::text as decision, planned_at as at from fulfillment.deliveries where order_id = :order
            union all select decision::text, at from fulfillment.resourcings where order_id = :order order by at desc
            """)
        .param("order", order.value())
        .query(row -> {
          String text = row.getString("decision");
          if (text != null) {
            decisions.read(text).ifPresent(decision -> views.add(view(decision)));
          }
        });
    return views;
  }

  private DecisionView view(Decision decision) {
    Map<LocationId, String> names = new HashMap<>();
    for (Candidate candidate : decision.question().candidates()) {
      names.put(
          candidate.location(),
          locations
              .find(candidate.location())
              .map(Location::name)
              .orElse(candidate.location().value()));
    }
    return new DecisionView(decision, names, decision.holdsToday());
  }

  private @Nullable ParcelRow parcel(Row row) {
    return jdbc.sql("select * from fulfillment.shipments where fulfillment_order_id = :id")
        .param("id", row.id().value())
        .query((s, _) ->
            new ParcelRow(
                s.getString("number"),
                s.getString("carrier"),
                s.getString("tracking"),
                Rows.instant(s, "requested_at"),
                Rows.instantOrNull(s, "dispatched_at")))
        .optional()
        .orElse(null);
  }

  private List<NoteRow> notes(Row row) {
    return jdbc.sql(
            "select * from fulfillment.notes where fulfillment_order_id = :id order by id desc limit 200")
        .param("id", row.id().value())
        .query((n, _) ->
            new NoteRow(
                Rows.instant(n, "at"),
                n.getString("by"),
                n.getString("what"),
                n.getString("detail")))
        .list();
  }

  Map<UUID, List<RejectedRow>> rejected(OrderId order) {
    Map<UUID, List<RejectedRow>> rejected = new HashMap<>();
    jdbc.sql("select * from fulfillment.rejections where order_id = :order order by id")
        .param("order", order.value())
        .query(row -> {
          rejected
              .computeIfAbsent(
                  row.getObject("fulfillment_order_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new RejectedRow(
                      row.getString("sku"),
                      row.getInt("quantity"),
                      RejectionReason.valueOf(row.getString("reason"))));
        });
    return rejected;
  }
}
