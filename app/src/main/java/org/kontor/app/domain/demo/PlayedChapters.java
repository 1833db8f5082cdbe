package org.kontor.app.domain.demo;

/// Remembers which chapters of the demo data have been played, so that none is played twice.
public interface PlayedChapters {
  Progress of(String chapter);

  void begin(String chapter);

  void finish(String chapter);

  /// True when every event that was published has been handled by all who listen.
  boolean eventsAreHandled();

  enum Progress {
    UNTOUCHED,
    BEGUN,
    FINISHED
  }
}
