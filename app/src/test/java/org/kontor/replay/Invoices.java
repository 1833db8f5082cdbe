package org.kontor.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The merchant's invoices by day, as the files have them.
final class Invoices {
  private static final String DATA = "uci_online_retail";

  private Invoices() {}

  /// @param customer empty for guests
  record Invoice(
      String number, LocalDateTime at, String customer, String country, List<Line> lines) {
    boolean isCancellation() {
      return number.startsWith("C");
    }
  }

  record Line(String sku, String description, int quantity, BigDecimal price) {
    /// What the merchant charges for the way.
    boolean isCarriage() {
      return List.of("POST", "DOT", "C2").contains(sku);
    }

    /// Things have a number of five digits, or the one of the shop that bought them in.
    boolean isGoods() {
      return sku.matches("\\d{5}[A-Z]*|DCGS\\d+");
    }

    BigDecimal amount() {
      return price.multiply(BigDecimal.valueOf(quantity));
    }
  }

  /// @param days how many of the files
  static SortedMap<LocalDate, List<Invoice>> read(int days) throws IOException {
    SortedMap<LocalDate, List<Invoice>> byDay = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory())) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".csv")).sorted().limit(days).toList()) {
        String name = file.getFileName().toString();
        byDay.put(LocalDate.parse(name.substring(0, name.length() - 4)), invoices(file));
      }
    }
    return byDay;
  }

  private static Path directory() {
    String set = System.getProperty("KONTOR_DATA", System.getenv("KONTOR_DATA"));
    if (set != null) {
      return Path.of(set, DATA);
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path found = up.resolve("shared/data").resolve(DATA);
      if (Files.isDirectory(found)) {
        return found;
      }
    }
    throw new IllegalStateException(
        "Say where the data is: KONTOR_DATA=<directory that has %s>".formatted(DATA));
  }

  private static List<Invoice> invoices(Path file) throws IOException {
    Map<String, Invoice> invoices = new LinkedHashMap<>();
    List<String> rows = Files.readAllLines(file);
    for (String row : rows.subList(1, rows.size())) {
      List<String> cells = cells(row);
      invoices
          .computeIfAbsent(
              cells.get(0),
              number ->
                  new Invoice(
                      number,
                      LocalDateTime.parse(cells.get(4).replace(' ', 'T')),
                      cells.get(6).replace(".0", ""),
                      cells.get(7),
                      new ArrayList<>()))
          .lines()
          .add(
              new Line(
                  cells.get(1).toUpperCase(Locale.ROOT),
                  cells.get(2).strip(),
                  Integer.parseInt(cells.get(3)),
                  new BigDecimal(cells.get(5))));
    }
    return List.copyOf(invoices.values());
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
