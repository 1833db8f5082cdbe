package org.kontor.fulfillment.adapter.in.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.PostalAddress;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.FulfillmentQueries.Row;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderNumber;

/// One location's part of an order, as machines see it. A pick-up's code isn't in it: it is the
/// shopper's proof.
record FulfilmentOrderJson(
    FulfillmentOrderId id,
    String pickList,
    OrderNumber order,
    LocationId location,
    String method,
    String status,
    OffsetDateTime due,
    int units,
    int picked,
    @Nullable OffsetDateTime keptUntil,
    @Nullable PostalAddress shipTo,
    @Nullable ShipmentJson shipment,
    @Nullable List<LineJson> lines,
    @Nullable List<String> actions) {

  record LineJson(
      int line,
      String sku,
      @Nullable String gtin,
      String title,
      String options,
      int quantity,
      int picked) {}

  record ShipmentJson(String number, String carrier, @Nullable String tracking) {}

  static FulfilmentOrderJson of(Row row) {
    return of(row, null, null, null, null);
  }

  static FulfilmentOrderJson of(Detail it) {
    return of(
        it.row(),
        it.shipTo(),
        it.parcel() == null
            ? null
            : new ShipmentJson(it.parcel().number(), it.parcel().carrier(), it.parcel().tracking()),
        it.lines().stream()
            .filter(line -> line.due() > 0)
            .map(line ->
                new LineJson(
                    line.line(),
                    line.sku(),
                    line.gtin(),
                    line.title(),
                    line.options(),
                    line.due(),
                    line.picked()))
            .toList(),
        it.steps().stream().map(step -> word(step.name())).sorted().toList());
  }

  private static FulfilmentOrderJson of(
      Row row,
      @Nullable PostalAddress shipTo,
      @Nullable ShipmentJson shipment,
      @Nullable List<LineJson> lines,
      @Nullable List<String> actions) {
    return new FulfilmentOrderJson(
        row.id(),
        row.pickList(),
        new OrderNumber(row.number()),
        row.location(),
        word(row.method()),
        word(row.state().name()),
        row.due().atZone(row.zone()).toOffsetDateTime(),
        row.units(),
        row.picked(),
        row.keptUntil() == null ? null : row.keptUntil().atZone(row.zone()).toOffsetDateTime(),
        shipTo,
        shipment,
        lines,
        actions);
  }

  static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
