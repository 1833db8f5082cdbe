package org.kontor.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.replay.Invoices.Invoice;
import org.kontor.replay.Invoices.Line;

/// What the merchant knows of each purchase from the files alone: it says which units a
/// cancellation gives back, and in the end what Kontor's ledgers must show.
final class TradeBook {
  private final Map<String, List<Bought>> purchases = new HashMap<>();
  private final Map<String, Units> units = new TreeMap<>();

  /// One line of an order that was taken.
  static final class Bought {
    final String order;
    final int line;
    final String sku;
    final BigDecimal price;
    final LocalDateTime at;
    private int kept;

    Bought(String order, int line, Line sold, LocalDateTime at) {
      this.order = order;
      this.line = line;
      this.sku = sold.sku();
      this.price = sold.price();
      this.at = at;
      kept = sold.quantity();
    }
  }

  /// Units of a purchase that a cancellation invoice gives back.
  record GivenBack(Bought bought, int quantity) {
    BigDecimal amount() {
      return bought.price.multiply(BigDecimal.valueOf(quantity));
    }
  }

  record Units(int sold, int cancelled, int returned) {
    Units plus(int moreSold, int moreCancelled, int moreReturned) {
      return new Units(sold + moreSold, cancelled + moreCancelled, returned + moreReturned);
    }
  }

  void sold(Invoice invoice, List<Line> goods) {
    for (int i = 0; i < goods.size(); i++) {
      Line line = goods.get(i);
      purchases
          .computeIfAbsent(invoice.customer() + " " + line.sku(), _ -> new ArrayList<>())
          .add(new Bought(invoice.number(), i + 1, line, invoice.at()));
      count(line.sku(), line.quantity(), 0, 0);
    }
  }

  /// The customer's latest purchases of it give way first; what they don't cover was bought before
  /// the files begin.
  List<GivenBack> giveBack(Invoice cancellation, Line line) {
    List<GivenBack> given = new ArrayList<>();
    int left = -line.quantity();
    List<Bought> bought =
        purchases.getOrDefault(cancellation.customer() + " " + line.sku(), List.of());
    for (Bought purchase : bought.reversed()) {
      int units = purchase.at.isAfter(cancellation.at()) ? 0 : Math.min(left, purchase.kept);
      if (units > 0) {
        purchase.kept -= units;
        left -= units;
        given.add(new GivenBack(purchase, units));
      }
    }
    return given;
  }

  void cancelled(GivenBack units) {
    count(units.bought().sku, 0, units.quantity(), 0);
  }

  void returned(GivenBack units) {
    count(units.bought().sku, 0, 0, units.quantity());
  }

  private void count(String sku, int sold, int cancelled, int returned) {
    units.merge(
        sku,
        new Units(sold, cancelled, returned),
        (known, more) -> known.plus(more.sold(), more.cancelled(), more.returned()));
  }

  Map<String, Units> units() {
    return units;
  }
}
