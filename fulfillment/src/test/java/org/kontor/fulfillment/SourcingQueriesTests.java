package org.kontor.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.application.RejectPick;
import org.kontor.fulfillment.application.SourcingQueries;
import org.kontor.fulfillment.application.SourcingQueries.Filter;
import org.kontor.fulfillment.application.SourcingQueries.Outcome;
import org.kontor.fulfillment.application.SourcingQueries.Row;
import org.kontor.fulfillment.domain.work.RejectionReason;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderPlaced;
import org.springframework.beans.factory.annotation.Autowired;

/// The latest decisions, and what they are looked up by.
class SourcingQueriesTests extends StoreFloor {
  @Autowired SourcingQueries sourcing;

  private List<OrderId> orders(Outcome outcome, @Nullable String from, OrderPlaced... mine) {
    LocationId location = from == null ? null : new LocationId(from);
    List<OrderId> known = List.of(mine).stream().map(OrderPlaced::orderId).toList();
    return sourcing.latest(new Filter(outcome, location, null), 100).stream()
        .map(Row::order)
        .filter(known::contains)
        .toList();
  }

  private void reject(OrderPlaced placed, int pieces) {
    reject.reject(
        new RejectPick.Command(berlin(placed), 1, pieces, RejectionReason.NOT_FOUND, "anna"));
  }

  @Test
  void findsDecisionsByOutcomeAndByTheLocationThatWasChosen() {
    OrderPlaced whole = placed("standard", 1);
    OrderPlaced again = placed("standard", 1);
    reject(again, 1);
    OrderPlaced waiting = placed("pickup:store-berlin", 1);
    reject(waiting, 1);
    OrderPlaced[] all = {whole, again, waiting};

    assertThat(orders(Outcome.ALL, null, all))
        .containsExactly(waiting.orderId(), again.orderId(), whole.orderId());
    assertThat(orders(Outcome.AGAIN, null, all))
        .containsExactly(waiting.orderId(), again.orderId());
    assertThat(orders(Outcome.WAITING, null, all)).containsExactly(waiting.orderId());
    assertThat(orders(Outcome.SPLIT, null, all)).isEmpty();
    assertThat(orders(Outcome.ALL, "store-berlin", all)).containsExactly(whole.orderId());
    assertThat(orders(Outcome.ALL, "warehouse-leipzig", all)).containsExactly(again.orderId());
  }

  @Test
  void tellsWhatWasDecidedAndHowItStands() {
    OrderPlaced split = placed("standard", 7);
    Row row = sourcing.latest(new Filter(Outcome.SPLIT, null, null), 1).getFirst();

    assertThat(row.order()).isEqualTo(split.orderId());
    assertThat(row.from()).hasSize(2);
    assertThat(row.work()).isNotNull();
    assertThat(row.times()).isEqualTo(1);
    assertThat(row.waiting()).isZero();
    assertThat(sourcing.latest(new Filter(Outcome.ALL, null, split.orderId()), 5))
        .extracting(Row::order)
        .doesNotContain(split.orderId());
  }
}
