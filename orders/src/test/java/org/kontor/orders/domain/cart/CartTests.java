package org.kontor.orders.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.DeliveryPromise;
import org.kontor.catalog.Money;
import org.kontor.catalog.Offer;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.DeliveryMethod;
import org.kontor.orders.DeliveryOption;

class CartTests {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PostalAddress VIENNA =
      new PostalAddress("Ida", "Ring 1", null, "1010", "Wien", null, "AT", null);

  private final Cart empty = Cart.begin(new ChannelId("web"), Currency.getInstance("EUR"));
  private final Cart two = empty.with(offer("A", "10.00"), 1).with(offer("B", "5.00"), 2);
  private final Cart held =
      two.sentTo(VIENNA).deliveredBy(option("4.90")).heldUntil(NOON.plusSeconds(600));

  @Test
  void aLineKeepsItsNumberAndANewOneGetsTheNext() {
    Cart cart = two.without(new Sku("A")).with(offer("B", "5.00"), 7).with(offer("C", "1.00"), 1);
    assertThat(cart.lines())
        .extracting(CartLine::line, line -> line.sku().value(), CartLine::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "B", 7),
            org.assertj.core.groups.Tuple.tuple(3, "C", 1));
  }

  @Test
  void aHoldEndsAtItsMomentAndNotAfterIt() {
    assertThat(held.isHeldAt(NOON)).isTrue();
    assertThat(held.isHeldAt(NOON.plusSeconds(600))).isFalse();
    assertThat(two.isHeldAt(NOON)).isFalse();
  }

  @Test
  void whateverIsDeliveredOtherwiseDropsTheHold() {
    assertThat(held.with(offer("A", "10.00"), 2).heldUntil()).isNull();
    assertThat(held.without(new Sku("A")).heldUntil()).isNull();
    assertThat(held.sentTo(VIENNA).heldUntil()).isNull();
    assertThat(held.deliveredBy(option("0.00")).heldUntil()).isNull();
    Shopper ida = new Shopper("ida@example.com", "Ida", null, "de");
    assertThat(held.boughtBy(ida).isHeldAt(NOON)).isTrue();
  }

  @Test
  void newPricesDropTheHoldAndTheSameOnesChangeNothing() {
    assertThat(held.repriced(Map.of(new Sku("A"), offer("A", "10.00")))).isSameAs(held);
    Cart dearer = held.repriced(Map.of(new Sku("A"), offer("A", "11.00")));
    assertThat(dearer.isHeldAt(NOON)).isFalse();
    assertThat(dearer.lines())
        .extracting(CartLine::amount)
        .containsExactly(Money.of("11.00", "EUR"), Money.of("10.00", "EUR"));
  }

  @Test
  void asksForDeliveryAnewWhereLinesOrAddressDiffer() {
    assertThat(held.isDeliveredOtherwiseThan(two)).isTrue();
    assertThat(held.isDeliveredOtherwiseThan(held.heldUntil(null).deliveredBy(null))).isFalse();
    assertThat(held.isDeliveredOtherwiseThan(held.without(new Sku("A")))).isTrue();
  }

  @Test
  void isTaxedWhereItGoesAndElseWhereItIsSold() {
    assertThat(two.country("DE")).isEqualTo("DE");
    assertThat(held.country("DE")).isEqualTo("AT");
    assertThat(two.shipping()).isEqualTo(Money.of("0", "EUR"));
    assertThat(held.shipping()).isEqualTo(Money.of("4.90", "EUR"));
  }

  @Test
  void hasAsManyLinesAsAWholesaleOrderAndNotOneMore() {
    CartLine line = CartLine.of(1, offer("A", "1.00"), 1);
    List<CartLine> most = Collections.nCopies(Cart.MOST_LINES + 1, line);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Cart(empty.id(), empty.channel(), empty.currency(), most, null, null, null, null));
  }

  private static Offer offer(String sku, String price) {
    return new Offer(
        new Sku(sku),
        new ProductId(new java.util.UUID(0, 1)),
        "lantern",
        "Lantern",
        "",
        null,
        Money.of(price, "EUR"),
        null,
        "",
        "standard",
        100);
  }

  private static DeliveryOption option(String cost) {
    OffsetDateTime at = NOON.atOffset(ZoneOffset.UTC);
    return new DeliveryOption(
        "standard",
        DeliveryMethod.STANDARD,
        null,
        Money.of(cost, "EUR"),
        new DeliveryPromise(at, at, at),
        List.of(),
        "{}");
  }
}
