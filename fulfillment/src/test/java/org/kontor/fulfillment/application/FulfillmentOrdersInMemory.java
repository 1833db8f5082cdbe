package org.kontor.fulfillment.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.StaleVersion;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.domain.work.Collection;
import org.kontor.fulfillment.domain.work.FulfillmentOrder;
import org.kontor.fulfillment.domain.work.FulfillmentOrders;
import org.kontor.fulfillment.domain.work.Note;
import org.kontor.fulfillment.domain.work.State;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;

/// Fulfilment orders without a database. What is handed out is a copy, as it is when it is read
/// from rows.
public final class FulfillmentOrdersInMemory implements FulfillmentOrders {
  private final Map<FulfillmentOrderId, FulfillmentOrder> orders = new LinkedHashMap<>();
  public final List<Note> notes = new ArrayList<>();
  public final List<Object> told = new ArrayList<>();
  private int lastCode = 100_000;
  private long lastPickNumber = 100_000;

  @Override
  public Optional<FulfillmentOrder> lock(FulfillmentOrderId id) {
    return Optional.ofNullable(orders.get(id)).map(FulfillmentOrdersInMemory::copy);
  }

  @Override
  public List<FulfillmentOrder> of(OrderId order) {
    return orders.values().stream()
        .filter(one -> one.delivery().order().equals(order))
        .map(FulfillmentOrdersInMemory::copy)
        .toList();
  }

  @Override
  public void add(List<FulfillmentOrder> opened) {
    opened.forEach(one -> orders.put(one.id(), copy(one, ++lastPickNumber, 0)));
  }

  @Override
  public void save(FulfillmentOrder changed, Note note, @Nullable Object event) {
    FulfillmentOrder saved = orders.get(changed.id());
    if (saved == null || saved.version() != changed.version()) {
      throw new StaleVersion("Fulfilment order", changed.pickList());
    }
    orders.put(changed.id(), copy(changed, pickNumber(saved), changed.version() + 1));
    notes.add(note);
    if (event != null) {
      told.add(event);
    }
  }

  @Override
  public List<FulfillmentOrderId> keptTooLong(Instant now, int limit) {
    record Kept(FulfillmentOrderId id, Instant until) {}
    return orders.values().stream()
        .filter(one -> one.state() == State.READY)
        .flatMap(one -> kept(one).map(waiting -> new Kept(one.id(), waiting.keptUntil())).stream())
        .filter(kept -> kept.until().isBefore(now))
        .sorted(Comparator.comparing(Kept::until))
        .limit(limit)
        .map(Kept::id)
        .toList();
  }

  private static Optional<Collection> kept(FulfillmentOrder order) {
    return Optional.ofNullable(order.collection());
  }

  @Override
  public String freeCode(LocationId location) {
    return Integer.toString(++lastCode);
  }

  private static FulfillmentOrder copy(FulfillmentOrder order) {
    return copy(order, pickNumber(order), order.version());
  }

  private static long pickNumber(FulfillmentOrder order) {
    return Long.parseLong(order.pickList().substring(2));
  }

  private static FulfillmentOrder copy(FulfillmentOrder order, long pickNumber, long version) {
    return new FulfillmentOrder(
        order.id(),
        order.delivery(),
        order.location(),
        order.sequence(),
        order.due(),
        order.expected(),
        order.lines(),
        order.state(),
        order.collection(),
        order.parcelGrams(),
        order.picker(),
        pickNumber,
        version);
  }
}
