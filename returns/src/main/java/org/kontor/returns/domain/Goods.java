package org.kontor.returns.domain;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.StockReturned.Piece;
import org.kontor.orders.Units;

/// The lines of a return, taken together: what was announced, what of it came, in what condition it
/// is and what becomes of it.
record Goods(List<ReturnLine> lines) {
  List<Units> announced() {
    return lines.stream().map(ReturnLine::announced).toList();
  }

  List<Units> accepted() {
    return lines.stream()
        .filter(line -> line.accepted() > 0)
        .map(line -> new Units(line.line(), line.accepted()))
        .toList();
  }

  private List<ReturnLine> received() {
    return lines.stream().filter(line -> line.received() > 0).toList();
  }

  /// @param arrivals one for each line that came; a line that isn't named didn't
  /// @return what came, by line
  List<Units> receive(List<Arrival> arrivals) {
    Map<Integer, Arrival> byLine = arrivals.stream().collect(toMap(Arrival::line, one -> one));
    for (ReturnLine line : lines) {
      Arrival arrival = byLine.remove(line.line());
      line.receive(
          arrival == null ? 0 : arrival.received(), arrival == null ? 0 : arrival.turnedAway());
    }
    if (!byLine.isEmpty()) {
      throw new IllegalArgumentException("Line " + byLine.keySet() + " isn't in this return");
    }
    List<Units> came =
        received().stream().map(line -> new Units(line.line(), line.received())).toList();
    if (came.isEmpty()) {
      throw new IllegalArgumentException("At least one unit has to have come");
    }
    return came;
  }

  /// @param findings one for each line of which something was received
  void inspect(List<Finding> findings) {
    Map<Integer, Finding> byLine = findings.stream().collect(toMap(Finding::line, one -> one));
    for (ReturnLine line : received()) {
      Finding finding = byLine.remove(line.line());
      if (finding == null) {
        throw new IllegalArgumentException("Line " + line.line() + " hasn't been looked at");
      }
      line.inspect(finding.condition(), finding.accepted(), finding.note());
    }
  }

  /// @param chosen what becomes of each line's accepted units
  /// @return the pieces that stay here
  List<Piece> dispose(Map<Integer, Disposition> chosen) {
    Map<Piece, Integer> kept = new LinkedHashMap<>();
    for (ReturnLine line : received()) {
      if (line.accepted() == 0) {
        continue;
      }
      Disposition disposition = chosen.get(line.line());
      if (disposition == null) {
        throw new IllegalArgumentException("Line " + line.line() + " has no disposition");
      }
      line.dispose(disposition);
      if (disposition.staysHere()) {
        kept.merge(
            new Piece(line.sku(), 1, disposition.isSellable()), line.accepted(), Integer::sum);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    kept.forEach((piece, count) -> pieces.add(new Piece(piece.sku(), count, piece.sellable())));
    return pieces;
  }

  /// Fixes whose unit shares the accepted units take.
  ///
  /// @param refunded by line, how many units of the order line were refunded before
  void settle(Map<Integer, Integer> refunded) {
    lines.stream()
        .filter(line -> line.accepted() > 0)
        .forEach(line -> line.settle(refunded.getOrDefault(line.line(), 0)));
  }
}
