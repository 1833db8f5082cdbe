package org.kontor.orders.application;

import java.util.List;
import org.kontor.orders.domain.cart.Cart;
import org.kontor.orders.domain.pricing.Priced;

/// A cart with what it costs now and what stands in its way.
public record CartView(Cart cart, Priced priced, List<Refusal> problems) {}
