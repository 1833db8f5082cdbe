package org.kontor.fulfillment.domain.work;

import org.kontor.catalog.Sku;

/// What one location gives of one line of an order: `asked` at first, less what it rejected or was
/// cancelled, `picked` of the rest so far.
public record Line(
    int line,
    Sku sku,
    String title,
    String options,
    int weightGrams,
    int asked,
    int picked,
    int rejected,
    int cancelled) {
  public Line {
    if (asked < 1
        || picked < 0
        || rejected < 0
        || cancelled < 0
        || picked + rejected + cancelled > asked) {
      throw new IllegalArgumentException("Line " + line + " has " + asked + " pieces and not more");
    }
  }

  /// Pieces that this location still owes or has given.
  public int due() {
    return asked - rejected - cancelled;
  }

  public int unpicked() {
    return due() - picked;
  }

  Line pick(int pieces) {
    return new Line(
        line, sku, title, options, weightGrams, asked, picked + pieces, rejected, cancelled);
  }

  /// Unpicked pieces go first; a picked one is laid back.
  Line reject(int pieces) {
    int laidBack = Math.max(0, pieces - unpicked());
    return new Line(
        line,
        sku,
        title,
        options,
        weightGrams,
        asked,
        picked - laidBack,
        rejected + pieces,
        cancelled);
  }

  Line cancel(int pieces) {
    int laidBack = Math.max(0, pieces - unpicked());
    return new Line(
        line,
        sku,
        title,
        options,
        weightGrams,
        asked,
        picked - laidBack,
        rejected,
        cancelled + pieces);
  }
}
