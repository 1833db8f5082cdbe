package org.kontor.inventory.domain;

import static org.kontor.inventory.domain.Movement.Kind.ADJUSTMENT;
import static org.kontor.inventory.domain.Movement.Kind.COUNT;
import static org.kontor.inventory.domain.Movement.Kind.DAMAGE;
import static org.kontor.inventory.domain.Movement.Kind.RECEIPT;
import static org.kontor.inventory.domain.Movement.Kind.RETURN;
import static org.kontor.inventory.domain.Movement.Kind.SALE;
import static org.kontor.inventory.domain.StockState.SELLABLE;
import static org.kontor.inventory.domain.StockState.UNAVAILABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many pieces of one SKU are at one location. It begins empty, grows by receipts and returns,
/// is promised piece by piece ([#reserved]), shrinks by sales, and is put right by people who look
/// and count. No piece comes or goes without a [Movement]: on hand is the sum of them.
///
/// What a person asks for may be refused; what has happened can't: goods that have left are booked
/// out even if the books had fewer, and the difference is a movement of its own.
///
/// @param onHand sellable pieces, the reserved ones among them
/// @param safety how many are kept back from promises
public record StockLevel(
    StockKey key,
    int onHand,
    int reserved,
    int unavailable,
    int safety,
    @Nullable Instant countedAt) {

  public StockLevel {
    if (reserved < 0 || reserved > onHand || unavailable < 0 || safety < 0) {
      throw new IllegalArgumentException(
          "Stock of %s: %d on hand, %d reserved, %d unavailable, %d safety"
              .formatted(key, onHand, reserved, unavailable, safety));
    }
  }

  public static StockLevel empty(StockKey key) {
    return new StockLevel(key, 0, 0, 0, 0, null);
  }

  public int available() {
    return Math.max(0, onHand - reserved - safety);
  }

  public StockChange received(int quantity, String reason) {
    return change(quantity, 0, 0, List.of(new Movement(SELLABLE, quantity, RECEIPT, reason)));
  }

  public StockChange returned(int quantity, boolean sellable) {
    var movement =
        new Movement(
            sellable ? SELLABLE : UNAVAILABLE,
            quantity,
            RETURN,
            sellable ? "Restocked" : "Kept apart");
    return change(sellable ? quantity : 0, 0, sellable ? 0 : quantity, List.of(movement));
  }

  public Decision adjusted(int difference, String reason) {
    if (onHand + difference < reserved) {
      return new Decision.BelowReserved(onHand + difference, reserved);
    }
    return change(difference, 0, 0, moved(SELLABLE, difference, ADJUSTMENT, reason));
  }

  /// Someone has counted: from now on that is what is on hand.
  public Decision counted(int pieces, String reason, Instant at) {
    if (pieces < reserved) {
      return new Decision.BelowReserved(pieces, reserved);
    }
    var counted = new StockLevel(key, pieces, reserved, unavailable, safety, at);
    return new StockChange(counted, moved(SELLABLE, pieces - onHand, COUNT, reason));
  }

  public Decision setAside(int quantity, String reason) {
    if (onHand - quantity < reserved) {
      return new Decision.BelowReserved(onHand - quantity, reserved);
    }
    return shifted(quantity, DAMAGE, reason);
  }

  /// What was set aside is fit to sell after all.
  public Decision putBack(int quantity, String reason) {
    if (quantity > unavailable) {
      return new Decision.MoreThanSetAside(quantity, unavailable);
    }
    return shifted(-quantity, ADJUSTMENT, reason);
  }

  /// What was set aside is thrown away or given away.
  public Decision writtenOff(int quantity, String reason) {
    if (quantity > unavailable) {
      return new Decision.MoreThanSetAside(quantity, unavailable);
    }
    return change(0, 0, -quantity, moved(UNAVAILABLE, -quantity, ADJUSTMENT, reason));
  }

  /// Goods have left for good.
  ///
  /// @param claimed how many of them were reserved for who took them
  public StockChange consumed(int quantity, int claimed) {
    var movements = new ArrayList<>(moved(SELLABLE, -quantity, SALE, "Left the location"));
    int lacking = Math.max(0, reserved - claimed - (onHand - quantity));
    movements.addAll(moved(SELLABLE, lacking, ADJUSTMENT, "More left than the books had free"));
    return change(lacking - quantity, -claimed, 0, movements);
  }

  /// Someone went to take promised pieces and they weren't there, or weren't fit to sell.
  public StockChange missed(int quantity, int claimed, boolean damaged) {
    int gone = Math.min(quantity, onHand - (reserved - claimed));
    if (gone <= 0) {
      return change(0, -claimed, 0, List.of());
    }
    var released = change(0, -claimed, 0, List.of()).level();
    return damaged
        ? released.shifted(gone, DAMAGE, "Found damaged when picked")
        : released.change(-gone, 0, 0, moved(SELLABLE, -gone, ADJUSTMENT, "Not found when picked"));
  }

  /// So many are kept back from now on. What is promised already stays so.
  public SafetyChange keepingBack(int pieces, String reason, String by, Instant at) {
    return new SafetyChange(key, safety, pieces, reason, by, at);
  }

  private StockChange shifted(int toUnavailable, Movement.Kind kind, String reason) {
    var movements = new ArrayList<>(moved(SELLABLE, -toUnavailable, kind, reason));
    movements.addAll(moved(UNAVAILABLE, toUnavailable, kind, reason));
    return change(-toUnavailable, 0, toUnavailable, movements);
  }

  private StockChange change(int sellable, int promised, int apart, List<Movement> movements) {
    return new StockChange(
        new StockLevel(
            key, onHand + sellable, reserved + promised, unavailable + apart, safety, countedAt),
        movements);
  }

  private static List<Movement> moved(
      StockState state, int quantity, Movement.Kind kind, String reason) {
    return quantity == 0 ? List.of() : List.of(new Movement(state, quantity, kind, reason));
  }
}
