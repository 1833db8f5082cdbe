package org.kontor.customer;

import java.time.Duration;
import java.time.Instant;

/// One context's part of the demo data, told by calling the context's own use cases, so that it
/// can't rot. It plays once, into an empty database: first each chapter says what is there before
/// the doors open, then all of them live through two weeks together, hour by hour. Within an hour
/// the leftmost context goes first.
public interface DemoChapter {
  /// 200 catalog, 300 inventory, 400 orders, 500 fulfillment, 600 returns; 700 is customer, whose
  /// profiles come from the others' events.
  int position();

  /// What is there before the doors open.
  default void prepare(Stage stage) {}

  /// What people do in this hour, which the clock shows the beginning of.
  default void live(Instant hour, Stage stage) {}

  /// Does now what this context does by itself on a schedule, so that it happens in this hour too.
  ///
  /// @return how much was done
  default int catchUp() {
    return 0;
  }

  /// What a chapter can ask of whoever plays it.
  interface Stage {
    /// Sets the clock that every use case reads, while the doors are closed.
    void at(Instant moment);

    /// Lets time go by within the hour.
    void pass(Duration time);

    /// Returns when every event that was published has been handled, and each chapter has caught
    /// up.
    void settle();

    /// The moment that the story leads to: the machine's own time.
    Instant end();
  }
}
