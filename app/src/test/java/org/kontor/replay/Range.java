package org.kontor.replay;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.replay.Invoices.Invoice;
import org.kontor.replay.Invoices.Line;

/// The products and the stock that these invoices presuppose.
final class Range {
  private final Map<String, List<Line>> bySku;

  Range(Collection<List<Invoice>> days) {
    bySku =
        days.stream()
            .flatMap(List::stream)
            .flatMap(invoice -> invoice.lines().stream())
            .filter(Line::isGoods)
            .collect(Collectors.groupingBy(Line::sku, TreeMap::new, Collectors.toList()));
  }

  /// One product per stock code, named as it mostly is, at the median of its prices.
  String products() {
    Csv products = new Csv("Title,URL handle,Status,SKU,Price");
    bySku.forEach(
        (sku, lines) -> products.row(title(sku, lines), handle(sku), "active", sku, price(lines)));
    return products.toString();
  }

  private static String handle(String sku) {
    return "uk-" + sku.toLowerCase(java.util.Locale.ROOT);
  }

  private static String title(String sku, List<Line> lines) {
    return lines.stream()
        .filter(line -> line.price().signum() > 0 && !line.description().isEmpty())
        .collect(Collectors.groupingBy(Line::description, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("Stock code " + sku);
  }

  private static BigDecimal price(List<Line> lines) {
    List<BigDecimal> prices =
        lines.stream()
            .map(Line::price)
            .filter(price -> price.signum() > 0)
            .sorted(Comparator.naturalOrder())
            .toList();
    return prices.isEmpty() ? BigDecimal.ZERO : prices.get(prices.size() / 2);
  }

  /// Exactly as many as the invoices sell: one unit counted twice, and the last shopper gets none.
  Map<String, Integer> stock() {
    return bySku.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> sold(entry.getValue()), Integer::sum, TreeMap::new));
  }

  private static int sold(List<Line> lines) {
    return lines.stream().mapToInt(line -> Math.max(0, line.quantity())).sum();
  }

  String count(String location) {
    Csv stock = new Csv("location,sku,onHand,reason");
    stock().forEach((sku, units) -> stock.row(location, sku, units, "what December needs"));
    return stock.toString();
  }

  int size() {
    return bySku.size();
  }
}
