package org.kontor.orders.domain;

/// Where each unit of a line is: cancelled, waiting for stock, allocated to a location, shipped, or
/// handed over. They add up to what was ordered, whatever happens.
///
/// @param returned how many of those that left have come back
/// @param settled how many unit shares of the price have been given back, by cancellation or for a
///   return
public record Progress(
    int ordered,
    int cancelled,
    int waiting,
    int allocated,
    int shipped,
    int handedOver,
    int returned,
    int settled) {

  public Progress {
    if (ordered != cancelled + waiting + allocated + shipped + handedOver
        || Math.min(Math.min(cancelled, waiting), Math.min(allocated, returned)) < 0
        || returned > shipped + handedOver) {
      throw new IllegalArgumentException(
          "Units don't add up: "
              + cancelled
              + " cancelled, "
              + waiting
              + " waiting, "
              + allocated
              + " allocated, "
              + (shipped + handedOver)
              + " delivered, "
              + returned
              + " returned of "
              + ordered);
    }
  }

  static Progress begin(int ordered) {
    return new Progress(ordered, 0, 0, ordered, 0, 0, 0, 0);
  }

  static Progress delivered(int ordered) {
    return new Progress(ordered, 0, 0, 0, ordered, 0, 0, 0);
  }

  static Progress cancelled(int ordered) {
    return new Progress(ordered, ordered, 0, 0, 0, 0, 0, ordered);
  }

  /// Neither gone nor cancelled.
  public int open() {
    return waiting + allocated;
  }

  public int delivered() {
    return shipped + handedOver;
  }

  /// Of how many delivered units the price was given back.
  public int refunded() {
    return settled - cancelled;
  }

  /// Those that wait go first: nobody has touched them.
  Progress cancel(int units) {
    Progress taken = take(units, true);
    return new Progress(
        ordered,
        cancelled + units,
        taken.waiting,
        taken.allocated,
        shipped,
        handedOver,
        returned,
        settled + units);
  }

  Progress ship(int units) {
    Progress taken = take(units, false);
    return new Progress(
        ordered,
        cancelled,
        taken.waiting,
        taken.allocated,
        shipped + units,
        handedOver,
        returned,
        settled);
  }

  Progress handOver(int units) {
    Progress taken = take(units, false);
    return new Progress(
        ordered,
        cancelled,
        taken.waiting,
        taken.allocated,
        shipped,
        handedOver + units,
        returned,
        settled);
  }

  /// So many of the open units wait; a report that is older than a cancellation can't make them
  /// more than there are.
  Progress wait(int units) {
    int now = Math.min(units, open());
    return new Progress(
        ordered, cancelled, now, open() - now, shipped, handedOver, returned, settled);
  }

  Progress comeBack(int units) {
    return new Progress(
        ordered, cancelled, waiting, allocated, shipped, handedOver, returned + units, settled);
  }

  Progress settle(int units) {
    int most = cancelled + returned;
    return new Progress(
        ordered,
        cancelled,
        waiting,
        allocated,
        shipped,
        handedOver,
        returned,
        Math.min(settled + units, most));
  }

  /// Only what is open is looked at afterwards; the sum is made whole by the caller.
  private Progress take(int units, boolean waitingFirst) {
    if (units > open()) {
      throw new IllegalArgumentException(units + " units are more than the " + open() + " open");
    }
    int fromWaiting = waitingFirst ? Math.min(units, waiting) : Math.max(0, units - allocated);
    int left = waiting - fromWaiting;
    int kept = allocated - (units - fromWaiting);
    return new Progress(left + kept, 0, left, kept, 0, 0, 0, 0);
  }
}
