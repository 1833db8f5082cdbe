package org.kontor.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ChannelId;
import org.kontor.customer.StaleVersion;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.Units;
import org.kontor.orders.domain.Change;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.Orders.RequestKey;
import org.kontor.orders.domain.SampleOrders;
import org.kontor.orders.domain.payment.Payments.Outcome;

/// What every store of orders keeps to, the one in memory and the one in PostgreSQL.
public abstract class OrdersContract {
  private static final ChannelId WEB = new ChannelId("web-de");

  protected abstract Orders orders();

  @Test
  void givesBackWhatItWasGiven() {
    Order order = added(key());

    Order found = orders().find(order.id()).orElseThrow();

    assertThat(found.agreement()).isEqualTo(order.agreement());
    assertThat(found.lines()).isEqualTo(order.lines());
    assertThat(found.payments()).isEqualTo(order.payments());
    assertThat(found.state()).isEqualTo(OrderState.PAYMENT_PENDING);
    assertThat(orders().find(order.agreement().number())).hasSize(1);
    assertThat(orders().find(OrderId.next())).isEmpty();
  }

  @Test
  void keepsOneOrderPerKeyOfAChannel() {
    RequestKey key = key();
    Order first = added(key);
    Order second = SampleOrders.pending(orders().nextNumber());

    assertThat(orders().add(second, key)).isFalse();

    assertThat(orders().find(second.id())).isEmpty();
    var keyed = orders().find(WEB, key.value()).orElseThrow();
    assertThat(keyed.order().id()).isEqualTo(first.id());
    assertThat(keyed.fingerprint()).isEqualTo(key.fingerprint());
    assertThat(orders().find(new ChannelId("app"), key.value())).isEmpty();
  }

  @Test
  void savesAChangeAndRefusesAStaleOne() {
    Order order = added(key());
    Order stale = orders().find(order.id()).orElseThrow();
    Order current = orders().find(order.id()).orElseThrow();
    orders().save(current, paid(current));

    assertThat(orders().find(order.id()).orElseThrow().state()).isEqualTo(OrderState.OPEN);
    assertThatThrownBy(() -> orders().save(stale, paid(stale))).isInstanceOf(StaleVersion.class);
  }

  @Test
  void whatIsChangedButNotSavedIsAsItWas() {
    Order order = added(key());
    Order changed = orders().find(order.id()).orElseThrow();
    paid(changed);
    changed.shipped("S-1", List.of(new Units(1, 1)), SampleOrders.NOW);

    Order found = orders().find(order.id()).orElseThrow();
    assertThat(found.state()).isEqualTo(OrderState.PAYMENT_PENDING);
    assertThat(found.line(1).progress().shipped()).isZero();
  }

  @Test
  void knowsWhichNumbersAChannelHas() {
    Order order = added(null);
    OrderNumber number = order.agreement().number();

    assertThat(orders().known(WEB, Set.of(number, new OrderNumber("X-1")))).containsExactly(number);
    assertThat(orders().known(new ChannelId("app"), Set.of(number))).isEmpty();
    assertThat(orders().known(WEB, Set.of())).isEmpty();
  }

  @Test
  void findsThoseWhosePaymentHasBeenPendingForLong() {
    Order order = added(key());
    Order other = added(key());
    Order settled = orders().find(other.id()).orElseThrow();
    orders().save(settled, paid(settled));

    assertThat(orders().pendingSince(SampleOrders.NOW.plusSeconds(1), 1_000))
        .contains(order.id())
        .doesNotContain(other.id());
    assertThat(orders().pendingSince(SampleOrders.NOW, 1_000)).doesNotContain(order.id());
  }

  protected Order added(@Nullable RequestKey key) {
    Order order = SampleOrders.pending(orders().nextNumber());
    assertThat(orders().add(order, key)).isTrue();
    return order;
  }

  protected static Change paid(Order order) {
    return order.paid(Map.of(1, new Outcome.Approved("ref")), SampleOrders.NOW);
  }

  private static RequestKey key() {
    return new RequestKey(UUID.randomUUID().toString(), "fingerprint");
  }
}
