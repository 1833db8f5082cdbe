package org.kontor.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.replay.Invoices.Invoice;
import org.kontor.replay.Invoices.Line;

/// A day's sales as a file of orders: goods become lines, carriage becomes the order's shipping,
/// and what is neither (manual entries, vouchers, fees) stays out of it and is reported.
final class OrderFile {
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("United Kingdom", "GB"),
          Map.entry("Channel Islands", "JE"),
          Map.entry("EIRE", "IE"),
          Map.entry("Germany", "DE"),
          Map.entry("France", "FR"),
          Map.entry("Norway", "NO"),
          Map.entry("Portugal", "PT"),
          Map.entry("Belgium", "BE"),
          Map.entry("Cyprus", "CY"),
          Map.entry("Spain", "ES"),
          Map.entry("Netherlands", "NL"),
          Map.entry("Japan", "JP"),
          Map.entry("Switzerland", "CH"),
          Map.entry("Italy", "IT"),
          Map.entry("Australia", "AU"),
          Map.entry("Lithuania", "LT"),
          Map.entry("Iceland", "IS"),
          Map.entry("Sweden", "SE"),
          Map.entry("Denmark", "DK"),
          Map.entry("Finland", "FI"),
          Map.entry("Austria", "AT"),
          Map.entry("Poland", "PL"),
          Map.entry("Israel", "IL"),
          Map.entry("Bahrain", "BH"));

  private final Csv csv =
      new Csv(
          "channel,number,placedAt,email,name,line1,city,postalCode,country,currency,sku,title,quantity,unitPrice,shipping,status");
  private final List<Sale> sales = new ArrayList<>();
  private final List<Line> notGoods = new ArrayList<>();
  private int withoutGoods;

  /// An invoice, with those of its lines that are goods.
  record Sale(Invoice invoice, List<Line> goods, BigDecimal carriage) {
    BigDecimal total() {
      return goods.stream().map(Line::amount).reduce(carriage, BigDecimal::add);
    }
  }

  OrderFile(String channel, List<Invoice> day) {
    for (Invoice invoice : day) {
      if (!invoice.isCancellation()) {
        add(channel, invoice);
      }
    }
  }

  private void add(String channel, Invoice invoice) {
    List<Line> goods = invoice.lines().stream().filter(Line::isGoods).toList();
    invoice.lines().stream()
        .filter(line -> !line.isGoods() && !line.isCarriage())
        .forEach(notGoods::add);
    if (goods.isEmpty()) {
      withoutGoods++;
      return;
    }
    Sale sale =
        new Sale(
            invoice,
            goods,
            invoice.lines().stream()
                .filter(Line::isCarriage)
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    sales.add(sale);
    boolean guest = invoice.customer().isEmpty();
    String who =
        (guest ? "invoice-" + invoice.number() : "customer-" + invoice.customer()) + "@example.org";
    for (Line line : goods) {
      csv.row(
          channel,
          invoice.number(),
          invoice.at() + "Z",
          who,
          guest ? "Guest of " + invoice.number() : "Customer " + invoice.customer(),
          "Not in the data",
          "Not in the data",
          "",
          COUNTRIES.get(invoice.country()),
          "GBP",
          line.sku(),
          line.description(),
          line.quantity(),
          line.price(),
          sale.carriage(),
          "open");
    }
  }

  String text() {
    return csv.toString();
  }

  List<Sale> sales() {
    return sales;
  }

  List<Line> notGoods() {
    return notGoods;
  }

  int withoutGoods() {
    return withoutGoods;
  }
}
