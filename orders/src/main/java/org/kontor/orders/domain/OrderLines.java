package org.kontor.orders.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.Units;

/// The lines of one order, and where their units are.
final class OrderLines {
  private final List<OrderLine> lines;

  OrderLines(List<OrderLine> lines) {
    this.lines = new ArrayList<>(lines);
  }

  List<OrderLine> all() {
    return List.copyOf(lines);
  }

  OrderLine get(int number) {
    return lines.stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("Line", number));
  }

  int open() {
    return sum(Progress::open);
  }

  int delivered() {
    return sum(Progress::delivered);
  }

  private int sum(ToIntFunction<Progress> units) {
    return lines.stream().mapToInt(line -> units.applyAsInt(line.progress())).sum();
  }

  /// Units leave for the shopper, one way or the other.
  ///
  /// @return what they are charged
  Money leave(List<Units> units, Instant at, Step how) {
    Money charge = nothing();
    for (Units part : units) {
      OrderLine line = get(part.line());
      charge = charge.plus(line.sharesToCharge(part.quantity()));
      Progress progress = how.apply(line.progress(), part.quantity());
      put(line.with(progress).deliveredAt(at));
    }
    return charge;
  }

  /// What these units are worth if they are cancelled now.
  Money worthOf(List<Units> units) {
    return units.stream()
        .map(part -> get(part.line()).sharesToGiveBack(part.quantity()))
        .reduce(nothing(), Money::plus);
  }

  void change(List<Units> units, Step how) {
    for (Units part : units) {
      OrderLine line = get(part.line());
      put(line.with(how.apply(line.progress(), part.quantity())));
    }
  }

  /// These units wait, all other open ones don't.
  void waiting(List<Units> units) {
    Map<Integer, Integer> byLine =
        units.stream().collect(toMap(Units::line, Units::quantity, Integer::sum));
    each(line -> line.with(line.progress().wait(byLine.getOrDefault(line.number(), 0))));
  }

  private void put(OrderLine changed) {
    each(line -> line.number() == changed.number() ? changed : line);
  }

  private void each(UnaryOperator<OrderLine> how) {
    lines.replaceAll(how);
  }

  private Money nothing() {
    return Money.zero(lines.getFirst().agreed().paid().currency());
  }

  /// What becomes of so many units of a line.
  interface Step {
    Progress apply(Progress before, int units);
  }
}
