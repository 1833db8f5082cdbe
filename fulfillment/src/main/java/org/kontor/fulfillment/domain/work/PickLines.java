package org.kontor.fulfillment.domain.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;

/// What one location has to give for an order. Every piece of a line is still to be picked, picked,
/// rejected, or cancelled.
record PickLines(List<Line> all) {
  PickLines {
    all = List.copyOf(all);
  }

  static PickLines of(Delivery delivery, List<Claim> claims) {
    return new PickLines(
        claims.stream()
            .map(claim -> {
              Delivery.Item item = delivery.item(claim.line());
              return new Line(
                  item.line(),
                  item.sku(),
                  item.title(),
                  item.options(),
                  item.weightGrams(),
                  claim.quantity(),
                  0,
                  0,
                  0);
            })
            .toList());
  }

  Line line(int number) {
    return all.stream()
        .filter(l -> l.line() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no line " + number + " here"));
  }

  int unpicked(Sku sku) {
    return all.stream().filter(l -> l.sku().equals(sku)).mapToInt(Line::unpicked).sum();
  }

  /// Several lines may ask for one SKU: the first is filled first.
  ///
  /// @throws IllegalArgumentException if fewer are missing
  PickLines pick(Sku sku, int pieces) {
    if (pieces > unpicked(sku)) {
      throw new IllegalArgumentException("Only " + unpicked(sku) + " more of " + sku);
    }
    List<Line> after = new ArrayList<>();
    int left = pieces;
    for (Line line : all) {
      int taken = line.sku().equals(sku) ? Math.min(left, line.unpicked()) : 0;
      after.add(taken > 0 ? line.pick(taken) : line);
      left -= taken;
    }
    return new PickLines(after);
  }

  /// @throws IllegalArgumentException if it isn't due that many
  PickLines reject(int number, int pieces) {
    Line line = line(number);
    if (pieces > line.due()) {
      throw new IllegalArgumentException("Only " + line.due() + " of line " + number);
    }
    return with(number, at -> at.reject(pieces));
  }

  PickLines cancel(int number, int pieces) {
    return with(number, at -> at.cancel(pieces));
  }

  private PickLines with(int number, UnaryOperator<Line> change) {
    Line changed = change.apply(line(number));
    return new PickLines(all.stream().map(line -> line.line() == number ? changed : line).toList());
  }

  boolean arePicked() {
    return all.stream().allMatch(l -> l.unpicked() == 0);
  }

  List<Claim> claims(LocationId location) {
    return all.stream()
        .filter(l -> l.due() > 0)
        .map(l -> new Claim(l.line(), location, l.sku(), l.due()))
        .toList();
  }

  int dueOf(int number) {
    return all.stream().filter(l -> l.line() == number).mapToInt(Line::due).sum();
  }

  int due() {
    return all.stream().mapToInt(Line::due).sum();
  }

  int picked() {
    return all.stream().mapToInt(Line::picked).sum();
  }

  int grams() {
    return all.stream().mapToInt(l -> l.due() * l.weightGrams()).sum();
  }
}
