package org.kontor.customer;

import java.time.Instant;

/// One context's part of the demo data, told by calling the context's own use cases, so that it
/// can't rot. Chapters play once, into an empty database, from the leftmost context to the
/// rightmost.
public interface DemoChapter {
  /// 200 catalog, 300 inventory, 400 orders, 500 fulfillment, 600 returns; 700 is customer, whose
  /// profiles come from the others' events.
  int position();

  void play(Stage stage);

  /// What a chapter can ask of whoever plays it.
  interface Stage {
    /// Sets the clock that every use case reads. It never runs backwards within one chapter.
    void at(Instant moment);

    /// Returns when every event that was published has been handled.
    void settle();
  }
}
